/**
 * The conversation transaction: one message in, its effect and its replies, exactly once. May use
 * channel, flows, dialogue, journal, outbox and people.
 */
package com.barron.whatsapp.conversation;
