/**
 * The least that takes a message and answers it once, on the same server: a webhook, a bean, one
 * statement, one request to the provider. No product: it shows what the server itself costs, and so
 * what no product on it can be cheaper than. Measured by {@code -Dload.product=platform}.
 */
package com.barron.load.platform;
