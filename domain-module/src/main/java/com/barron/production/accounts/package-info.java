/**
 * With what people sign in to the console: accounts with passwords, links to set one, by what a
 * provider knows somebody, and how often somebody may be wrong. May use people, access, digest,
 * retention and sql.
 */
package com.barron.production.accounts;
