/**
 * The REST API under {@code /api/v1}, for other systems. Thin: it reads, asks the domain, and
 * answers. Below it each package may use those that stand before it: problem, schema,
 * representation, operation, access, resource and openapi; edge is the servlet container's side.
 */
package com.barron.api;
