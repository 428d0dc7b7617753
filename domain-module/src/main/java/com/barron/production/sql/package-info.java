/**
 * One way to run SQL over JDBC: connection, parameters, row mapping and exceptions in one place.
 * May use no other feature; any repository, of this module or of one above it, may use it.
 */
package com.barron.production.sql;
