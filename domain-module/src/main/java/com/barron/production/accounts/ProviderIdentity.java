package com.barron.production.accounts;

import java.util.Locale;
import java.util.Optional;

/**
 * The id under which a sign-in provider knows somebody: the value of one claim. An e-mail address
 * is compared without case; any other value as it stands.
 */
public record ProviderIdentity(String value) {
  /** In characters. */
  public static final int LONGEST = 255;

  public ProviderIdentity {
    if (!isFit(value) || !value.equals(canonical(value))) {
      throw new IllegalArgumentException("not an external id");
    }
  }

  /** Empty when it is none: empty, too long, or not printable. */
  public static Optional<ProviderIdentity> parse(String text) {
    String id = canonical(text);
    return isFit(id) ? Optional.of(new ProviderIdentity(id)) : Optional.empty();
  }

  private static String canonical(String text) {
    String id = text.strip();
    return id.contains("@") ? id.toLowerCase(Locale.ROOT) : id;
  }

  private static boolean isFit(String id) {
    return !id.isEmpty() && id.length() <= LONGEST && id.chars().noneMatch(Character::isISOControl);
  }

  /** Leaves it out: it is often an e-mail address. */
  @Override
  public String toString() {
    return "ProviderIdentity";
  }
}
