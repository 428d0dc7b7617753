/**
 * The calls themselves: one class for each kind of record, and how all of them read a query and
 * answer. May use problem, schema, representation, operation and access.
 */
package com.barron.api.resource;
