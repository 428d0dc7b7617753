/**
 * Messages on their way to the providers: leases, retries, reconciliation, delivery status. Replies
 * are written by the conversation transaction. May use background, channel, consent, settings,
 * retention and people.
 */
package com.barron.whatsapp.outbox;
