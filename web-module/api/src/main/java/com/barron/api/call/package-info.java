/**
 * How a call is read, has its effect and is answered: queries, preconditions, repetitions, pages,
 * records, changes. May use problem, schema, representation, operation and access.
 */
package com.barron.api.call;
