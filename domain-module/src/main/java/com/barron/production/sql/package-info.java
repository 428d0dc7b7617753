/**
 * One way to run SQL over JDBC: connection, parameters, row mapping and exceptions in one place.
 * May use failure; any repository, of this module or of one above it, may use it.
 */
package com.barron.production.sql;
