/**
 * Conversations: a list, and one as a chat, taken over from Barron, handed back, or taken back to
 * the menu. May use page and session.
 */
package com.barron.console.conversations;
