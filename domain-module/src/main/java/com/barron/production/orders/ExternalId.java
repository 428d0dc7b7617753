package com.barron.production.orders;

/**
 * What another system calls an order; unique.
 *
 * @param system a short name of that system: letters, digits, dot, underscore and hyphen, at most
 *     40
 * @param id its own, 1 to 100 characters
 */
public record ExternalId(String system, String id) {}
