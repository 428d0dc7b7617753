/**
 * Digests and authentication codes, for this module and those above it. Depends on nothing of ours.
 */
package com.barron.production.digest;
