/**
 * The journal as other systems see it: all messages, and dead ones sent again. May use what journal
 * may.
 */
package com.barron.whatsapp.journal.messages;
