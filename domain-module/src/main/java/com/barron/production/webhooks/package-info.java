/**
 * Webhooks: where other systems are told of events, which of them they want, and the secrets that
 * sign what they are told. An event is written down in the transaction of what it tells of. May use
 * the features that fire events, audit, people, reference, digest, runtime and sql.
 */
package com.barron.production.webhooks;
