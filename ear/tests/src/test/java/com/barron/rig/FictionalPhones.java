package com.barron.rig;

/**
 * Phone numbers that belong to nobody: 555-0100 to 555-0198 of American area codes. The first are
 * real areas; then come all others that an area code could be. Area 202 is left to the demo data
 * and to files that tests import.
 */
public final class FictionalPhones {
  private static final int[] AREAS = {212, 213, 303, 305, 312, 404, 415, 503, 512, 617, 702};
  private static final int PER_AREA = 99;
  private static final int FIRST_OTHER = 800;

  private FictionalPhones() {}

  /** A number for each index from 0 to 19,000; E.164 with its plus sign. */
  public static String fictional(int index) {
    int area = index / PER_AREA;
    int code = area < AREAS.length ? AREAS[area] : FIRST_OTHER + area - AREAS.length;
    int line = 100 + index % PER_AREA;
    return "+1" + code + "5550" + line;
  }
}
