/**
 * The conversation transaction: one message in, its effect and its replies, exactly once. Its one
 * writing statement also fills the tables of journal and outbox. May use channel, dialogue, flows,
 * media, outbox, settings, retention, work, people, and audit for what undo would do.
 */
package com.barron.whatsapp.conversation;
