package com.barron.production.people.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Optional;
import java.util.Set;

/**
 * A guess from the country of a phone number, until somebody says what they prefer.
 *
 * <p>A South African number means English: the country has twelve official languages, the number
 * does not tell which of them, and a wrong guess of isiZulu or Afrikaans leaves more people before
 * a text that they cannot read than the language which plants share.
 */
public final class LanguageGuess {
  public static final String ENGLISH = "en";
  private static final String SPANISH = "es";
  private static final String UNKNOWN_REGION = "ZZ";

  /** Where Spanish is the language of all, by ISO 3166. */
  private static final Set<String> SPANISH_SPEAKING =
      Set.of(
          "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA", "PE",
          "PR", "PY", "SV", "UY", "VE");

  private LanguageGuess() {}

  /** The guess for a number in E.164 with its plus sign. */
  static String of(String phone) {
    return region(phone).filter(SPANISH_SPEAKING::contains).isPresent() ? SPANISH : ENGLISH;
  }

  /** Countries can share a code: then the number itself tells them apart, if it could be real. */
  private static Optional<String> region(String phone) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(phone, UNKNOWN_REGION);
      return Optional.ofNullable(numbers.getRegionCodeForNumber(number))
          .or(() -> Optional.of(numbers.getRegionCodeForCountryCode(number.getCountryCode())));
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }
}
