/**
 * Conversations as supervisors see them: who talks and where each stands, one that a person takes
 * over from Barron, and one that is taken back to the menu (ADR 49). Writes with the tables of
 * conversation, journal and outbox. May use conversation, flows, dialogue, channel, outbox,
 * background, people, access and audit.
 */
package com.barron.whatsapp.conversation.supervision;
