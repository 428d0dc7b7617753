/**
 * The calls themselves: one class for each kind of record. May use problem, schema, representation,
 * operation, access and call.
 */
package com.barron.api.resource;
