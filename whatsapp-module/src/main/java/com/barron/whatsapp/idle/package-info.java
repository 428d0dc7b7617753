/**
 * Conversations in which nothing was said for a while: the open question is asked once more, and
 * later the form is suspended. May use conversation, flows, channel, outbox, settings, metrics,
 * background and people.
 */
package com.barron.whatsapp.idle;
