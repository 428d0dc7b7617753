/**
 * Other systems: their keys, what a key may do, how often it was used, and what their creating
 * calls were answered. May use access, audit, digest, people, retention and sql.
 */
package com.barron.production.integration;
