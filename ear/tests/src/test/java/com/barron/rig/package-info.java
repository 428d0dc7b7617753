/**
 * The fixture of the integration tests: one PostgreSQL, the built EAR in a real WildFly, a stub of
 * Twilio. May use provider and openid, and com.barron.server to start things; never the product's
 * classes.
 */
package com.barron.rig;
