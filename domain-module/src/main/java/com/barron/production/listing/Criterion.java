package com.barron.production.listing;

/**
 * What the records of a page have in common.
 *
 * @param name one that the listing knows
 * @param value a text, a boolean, an enum, an instant or an array of them, as the listing says
 */
public record Criterion(String name, Object value) {}
