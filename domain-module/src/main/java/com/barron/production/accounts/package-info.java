/**
 * How people sign in to the console: accounts with passwords, links to set one, the ids that a
 * sign-in provider knows people by, and the limit on failed sign-ins. May use people, access,
 * digest, retention and sql.
 */
package com.barron.production.accounts;
