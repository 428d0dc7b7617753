package com.barron.production.people.enrolment;

import com.barron.production.digest.Sha256;
import java.text.Normalizer;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * A one-time code: twelve characters, 60 random bits, in Crockford's alphabet, which leaves out
 * letters that look like others; written in three groups.
 *
 * <p>It is stored as a plain SHA-256. A salt or a slow hash protects secrets that people choose; 60
 * random bits that live for 15 minutes cannot be searched in that time, and a hash without salt
 * lets one indexed look-up find the invite. The look-up compares hashes, so its timing tells
 * nothing about a code.
 */
record InviteCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;

  static InviteCode random(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new InviteCode(text.toString());
  }

  /**
   * The hash of what was typed: only letters and digits matter, in any case and width; O is 0, I
   * and L are 1.
   */
  byte[] hash() {
    String canonical =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toUpperCase(Locale.ROOT)
            .replaceAll("[^0-9A-Z]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return Sha256.of(canonical).bytes();
  }

  /** Leaves the code out. */
  @Override
  public String toString() {
    return "InviteCode";
  }
}
