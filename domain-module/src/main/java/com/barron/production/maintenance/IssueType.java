package com.barron.production.maintenance;

/**
 * A row of the table of issue types.
 *
 * @param code stable key, for example {@code BEARING_NOISE}
 * @param name English name, for example {@code Bearing Noise}
 */
public record IssueType(String code, String name) {}
