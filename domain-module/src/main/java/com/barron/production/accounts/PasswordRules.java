package com.barron.production.accounts;

import com.barron.production.accounts.PasswordResult.Weakness;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long, and not what is tried first. Nothing is asked of the kinds of its
 * characters, as NIST SP 800-63B says.
 */
final class PasswordRules {
  private static final int FEWEST_CHARACTERS = 5;
  private static final String ROWS =
      "abcdefghijklmnopqrstuvwxyz 01234567890123456789 qwertyuiopasdfghjklzxcvbnm"
          + " qwertzuiopasdfghjklyxcvbnm azertyuiopqsdfghjklmwxcvbn 1q2w3e4r5t6y7u8i9o0p"
          + " qazwsxedcrfvtgbyhnujmikolp";
  private static final List<String> COMMON = common();

  private PasswordRules() {}

  static Optional<Weakness> weakness(String password, String name) {
    if (password.codePointCount(0, password.length()) < Accounts.SHORTEST_PASSWORD) {
      return Optional.of(Weakness.SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > Accounts.LONGEST_PASSWORD) {
      return Optional.of(Weakness.LONG);
    }
    String plain = password.toLowerCase(Locale.ROOT);
    if (plain.contains(name)) {
      return Optional.of(Weakness.NAME);
    }
    return isCommon(plain) ? Optional.of(Weakness.COMMON) : Optional.empty();
  }

  private static boolean isCommon(String plain) {
    String core = plain.replaceAll("[^\\p{L}\\p{N}]", "");
    return plain.codePoints().distinct().count() < FEWEST_CHARACTERS
        || ROWS.contains(core)
        || ROWS.contains(new StringBuilder(core).reverse())
        || COMMON.stream().anyMatch(word -> isMadeOf(core, word));
  }

  /** The word again and again, or with digits around it. */
  private static boolean isMadeOf(String core, String word) {
    return core.replace(word, "").replaceAll("[0-9]", "").isEmpty();
  }

  private static List<String> common() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                PasswordRules.class.getResourceAsStream("common-passwords.txt"),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
