package com.barron.rig;

/** Phone numbers that belong to nobody: 555-0100 to 555-0198 of some American area codes. */
final class Numbers {
  private static final int[] AREAS = {202, 212, 213, 303, 305, 312, 404, 415, 503, 512, 617, 702};
  private static final int PER_AREA = 99;

  private Numbers() {}

  static String fictional(int index) {
    int line = 100 + index % PER_AREA;
    return "+1" + AREAS[index / PER_AREA] + "5550" + line;
  }
}
