/**
 * Notifies those who may decide of what waits for a decision, those who asked of what was decided,
 * and those who joined a ticket of its end. May use outbox, channel, text and the domain API.
 */
package com.barron.whatsapp.decisions;
