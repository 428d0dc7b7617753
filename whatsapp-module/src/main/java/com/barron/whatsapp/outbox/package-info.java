/**
 * What we owe the providers and how it is paid: leases, retries, reconciliation, delivery status.
 * May use channel.
 */
package com.barron.whatsapp.outbox;
