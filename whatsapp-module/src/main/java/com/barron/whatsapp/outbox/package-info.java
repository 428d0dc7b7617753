/**
 * What we owe the providers and how it is paid: leases, retries, reconciliation, delivery status.
 * Replies are written by the conversation transaction. May use channel, consent, settings,
 * retention, work and people.
 */
package com.barron.whatsapp.outbox;
