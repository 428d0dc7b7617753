/**
 * The whole product, seen from outside: through the webhook, the browser, the provider's record and
 * the database. May use rig, provider and the transcripts.
 */
package com.barron.product;
