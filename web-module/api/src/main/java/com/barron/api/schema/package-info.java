/**
 * The shapes of JSON as data: what is written, what is read and what is documented come from the
 * same lines. May use problem.
 */
package com.barron.api.schema;
