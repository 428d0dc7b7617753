package com.barron.production.quality;

/**
 * A row of the table of defect types.
 *
 * @param code stable key, for example {@code INTERNAL_REJECT}
 * @param name English name, for example {@code Internal Reject}
 * @param blocking whether a defect of this type puts its order on hold
 */
public record DefectType(String code, String name, boolean blocking) {}
