package com.barron.whatsapp.text;

import java.util.Locale;

/** The keys of texts for the reasons that the domain gives as enums. */
public final class TextKey {
  private TextKey() {}

  /** {@code NO_HOLD} is {@code no-hold}. */
  public static String of(Enum<?> reason) {
    return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
