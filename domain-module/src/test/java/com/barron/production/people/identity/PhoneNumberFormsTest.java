package com.barron.production.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples, and laws over the numbers of all regions; another seed by -Dbarron.seed. */
class PhoneNumberFormsTest {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final int NUMBERS_OF_A_REGION = 60;

  @ParameterizedTest
  @CsvSource({
    "+525555550101, +5215555550101",
    "+5511955550101, +551155550101",
    "+5531988880101, +553188880101",
    "+5491155550101, +541155550101",
    "+5493515550101, +543515550101",
    "+2290197123456, +22997123456",
    "+2250747123456, +22547123456",
    "+2250505123456, +22505123456",
    "+2250140123456, +22540123456",
    "+24166123456, +24106123456",
    "+24166123456, +2416123456",
    "+24177123456, +24107123456",
    "+27825550101, +270825550101",
    "+447911123456, +4407911123456",
  })
  void areOneLine(String now, String before) {
    assertThat(PhoneNumberForms.canonical(before)).isEqualTo(now);
    assertThat(PhoneNumberForms.canonical(now)).isEqualTo(now);
    assertThat(PhoneNumberForms.of(now)).startsWith(now).contains(before);
    assertThat(PhoneNumberForms.of(before)).startsWith(before).contains(now);
  }

  @ParameterizedTest
  @CsvSource({
    // A fixed line of Brazil begins with 2, 3 or 4.
    "+551122223333, +5511922223333",
    "+525555550101, +525555550102",
    "+12025550101, +442025550101",
    "+5491155550101, +5511955550101",
  })
  void areTwoLines(String one, String other) {
    assertThat(PhoneNumberForms.of(one)).doesNotContainAnyElementsOf(PhoneNumberForms.of(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+12", "+9999999999", "+00000"})
  void whatIsNoNumberIsItself(String number) {
    assertThat(PhoneNumberForms.canonical(number)).isEqualTo(number);
    assertThat(PhoneNumberForms.of(number)).containsExactly(number);
  }

  static Set<String> regions() {
    return NUMBERS.getSupportedRegions();
  }

  @Test
  void overMoreThanTwoHundredRegions() {
    assertThat(regions()).hasSizeGreaterThan(200);
  }

  /** Each form of a line has the same forms, and two lines share none. */
  @ParameterizedTest
  @MethodSource("regions")
  void formsAreShared(String region) {
    Map<String, String> lines = new HashMap<>();
    numbers(region)
        .forEach(
            number -> {
              String line = PhoneNumberForms.canonical(number);
              assertThat(PhoneNumberForms.canonical(line)).as(number).isEqualTo(line);
              for (String form : PhoneNumberForms.of(number)) {
                assertThat(PhoneNumberForms.canonical(form)).as(form).isEqualTo(line);
                assertThat(PhoneNumberForms.of(form))
                    .as("%s of %s", form, number)
                    .containsAll(PhoneNumberForms.of(line))
                    .contains(form);
                assertThat(lines.computeIfAbsent(form, first -> line)).as(form).isEqualTo(line);
              }
            });
  }

  /** Where numbers never changed, every valid mobile number is a line of its own. */
  @ParameterizedTest
  @ValueSource(strings = {"ZA", "US", "GB", "DE", "ES", "IN", "IT", "CO", "CL", "PE", "NG", "KE"})
  void validNumbersStayApart(String region) {
    List<String> valid = numbers(region).filter(PhoneNumberFormsTest::isValid).distinct().toList();
    assertThat(valid).hasSizeGreaterThan(10);
    assertThat(valid.stream().map(PhoneNumberForms::canonical)).doesNotHaveDuplicates();
  }

  private static boolean isValid(String number) {
    try {
      return NUMBERS.isValidNumber(NUMBERS.parse(number, "ZZ"));
    } catch (com.google.i18n.phonenumbers.NumberParseException e) {
      return false;
    }
  }

  /** The example of a region with its last digits changed, some shorter or longer. */
  private static Stream<String> numbers(String region) {
    PhoneNumber example = NUMBERS.getExampleNumberForType(region, PhoneNumberType.MOBILE);
    if (example == null) {
      return Stream.empty();
    }
    String number = NUMBERS.format(example, PhoneNumberFormat.E164);
    Random random = new Random(Long.getLong("barron.seed", 20_260_302L) + region.hashCode());
    int country = 1 + Integer.toString(example.getCountryCode()).length();
    return Stream.generate(() -> changed(number, country, random)).limit(NUMBERS_OF_A_REGION);
  }

  private static String changed(String number, int country, Random random) {
    var digits = new StringBuilder(number);
    int from = country + random.nextInt(number.length() - country);
    for (int i = from; i < digits.length(); i++) {
      digits.setCharAt(i, (char) ('0' + random.nextInt(10)));
    }
    return switch (random.nextInt(6)) {
      case 0 -> digits.insert(country, random.nextInt(10)).toString();
      case 1 -> digits.deleteCharAt(country).toString();
      default -> digits.toString();
    };
  }
}
