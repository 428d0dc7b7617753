/**
 * The table of all calls: what each needs, takes and answers. May use problem, schema and
 * representation.
 */
package com.barron.api.operation;
