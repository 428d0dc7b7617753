/**
 * What can be told of a failure in a log, for this module and those above it. Depends on nothing of
 * ours.
 */
package com.barron.production.failure;
