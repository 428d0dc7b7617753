/**
 * What we owe the providers and how it is paid: leases, retries, reconciliation, delivery status.
 * Rows are written by the conversation transaction. May use channel and settings.
 */
package com.barron.whatsapp.outbox;
