/**
 * Events on their way to the receivers of webhooks: leases, retries, the log of deliveries. What
 * sends them speaks HTTP and is not of the domain. May use what webhooks may.
 */
package com.barron.production.webhooks.delivery;
