package com.barron.production.people.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The forms in which the number of one line is written. Some countries changed their numbers, or
 * write a digit before mobile numbers from abroad, and WhatsApp goes on naming accounts as it did
 * when they were made: the same line is entered in one form and writes in another.
 *
 * <p>A form of before is one that no other line has today. The exception is Brazil: eight digits
 * that begin with 5 are a fixed line, and were a mobile line of São Paulo before the ninth digit.
 * Whoever looks for a person takes the form as it is written first.
 */
final class PhoneNumberForms {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String UNKNOWN_REGION = "ZZ";

  private static final List<Rule> RULES =
      List.of(
          // Mexico: a 1 before mobile numbers from abroad until 2019.
          new Rule(52, "1([0-9]{10})", "$1", "([0-9]{10})", "1$1"),
          // Argentina: a 9 before mobile numbers from abroad; the ten digits behind it are unique.
          new Rule(54, "([1-8][0-9]{9})", "9$1", "9([1-8][0-9]{9})", "$1"),
          // Brazil: a ninth digit of mobile numbers, after the area, since 2012 to 2016.
          new Rule(
              55,
              "(?<area>[0-9]{2})([5-9][0-9]{7})",
              "${area}9$2",
              "([0-9]{2})9([5-9][0-9]{7})",
              "$1$2"),
          // Benin: 01 before all numbers since 2024.
          new Rule(229, "([0-9]{8})", "01$1", "01([0-9]{8})", "$1"),
          // Côte d'Ivoire: two digits before mobile numbers since 2021, by the operator.
          coteDIvoire("01", "[04-9][0-3]"),
          coteDIvoire("05", "[04-9][4-6]"),
          coteDIvoire("07", "[04-9][7-9]"),
          // Gabon: a digit before mobile numbers since 2019, by the operator; often a 0 until then.
          gabon("", "6", "[256]"),
          gabon("0", "6", "[256]"),
          gabon("", "7", "[47]"),
          gabon("0", "7", "[47]"));

  private PhoneNumberForms() {}

  private static Rule coteDIvoire(String operator, String before) {
    String old = "(" + before + "[0-9]{6})";
    return new Rule(225, old, operator + "$1", operator + old, "$1");
  }

  private static Rule gabon(String zero, String operator, String before) {
    String old = "(" + before + "[0-9]{6})";
    return new Rule(241, zero + old, operator + "$1", operator + old, zero + "$1");
  }

  /**
   * The one form that stands for all forms of a line.
   *
   * @param number with its plus sign
   */
  static String canonical(String number) {
    return parsed(number).map(Parsed::current).map(Parsed::number).orElse(number);
  }

  /** All forms of the line of a number, first the number as it is written. */
  static Set<String> of(String number) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(number);
    parsed(number)
        .map(Parsed::current)
        .ifPresent(
            current -> {
              forms.add(current.number());
              current.others().filter(other -> isSameLine(other, current)).forEach(forms::add);
            });
    return forms;
  }

  /** A form counts only if it is converted back to the same number. */
  private static boolean isSameLine(String other, Parsed current) {
    return canonical(other).equals(current.number());
  }

  /** Parsed until nothing more is left out. */
  private static Optional<Parsed> parsed(String number) {
    try {
      PhoneNumber read = NUMBERS.parse(number, UNKNOWN_REGION);
      var parsed = new Parsed(read.getCountryCode(), NUMBERS.getNationalSignificantNumber(read));
      return parsed.number().length() < number.length()
          ? parsed(parsed.number()).or(() -> Optional.of(parsed))
          : Optional.of(parsed);
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** A number without what belongs to no country, such as a 0 between the country and the rest. */
  private record Parsed(int country, String national) {
    String number() {
      return "+" + country + national;
    }

    Parsed current() {
      return rules()
          .flatMap(rule -> rule.current(national).stream())
          .findFirst()
          .map(current -> new Parsed(country, current))
          .orElse(this);
    }

    /** The forms of before, and each with the prefix of calls within the country. */
    Stream<String> others() {
      List<String> forms =
          Stream.concat(Stream.of(national), rules().flatMap(rule -> rule.other(national).stream()))
              .toList();
      return Stream.concat(forms.stream(), forms.stream().flatMap(this::withTrunkPrefix))
          .map(form -> new Parsed(country, form).number());
    }

    private Stream<String> withTrunkPrefix(String form) {
      String region = NUMBERS.getRegionCodeForCountryCode(country);
      return Stream.ofNullable(NUMBERS.getNddPrefixForRegion(region, true))
          .map(prefix -> prefix + form);
    }

    private Stream<Rule> rules() {
      return RULES.stream().filter(rule -> rule.country() == country);
    }
  }

  /**
   * How the national number of a line is written otherwise.
   *
   * @param before the other form, and {@code toNow} what replaces it
   * @param now the form of today, and {@code toBefore} what replaces it
   */
  private record Rule(int country, Pattern before, String toNow, Pattern now, String toBefore) {
    Rule(int country, String before, String toNow, String now, String toBefore) {
      this(country, Pattern.compile(before), toNow, Pattern.compile(now), toBefore);
    }

    Optional<String> current(String national) {
      return replaced(before, national, toNow);
    }

    Optional<String> other(String national) {
      return replaced(now, national, toBefore);
    }

    private static Optional<String> replaced(Pattern from, String national, String to) {
      Matcher matcher = from.matcher(national);
      return matcher.matches() ? Optional.of(matcher.replaceFirst(to)) : Optional.empty();
    }
  }
}
