package com.barron.production.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageGuessTest {
  @ParameterizedTest
  @CsvSource({
    "+34000000101,   es, Spain, a number that cannot be",
    "+525550000101,  es, Mexico",
    "+541150000101,  es, Argentina",
    "+17875550101,   es, Puerto Rico, which shares its code with the USA",
    "+18095550101,   es, the Dominican Republic",
    "+12025550101,   en, the USA",
    "+14165550101,   en, Canada",
    "+27000000101,   en, South Africa",
    "+5511000000101, en, Brazil",
    "+447700900101,  en, the United Kingdom",
    "+99900000101,   en, nowhere",
    "+10000,         en, too short"
  })
  void isThatOfTheCountryOfTheNumber(String phone, String language) {
    assertThat(new Identity("twilio", IdentityKind.PHONE, phone).firstLanguage())
        .isEqualTo(language);
  }

  @Test
  void isEnglishForAUserId() {
    assertThat(new Identity("meta", IdentityKind.BSUID, "MX.13491208655302741918").firstLanguage())
        .isEqualTo("en");
  }
}
