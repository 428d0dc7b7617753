package com.barron.production.people.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonQueryTest {
  @ParameterizedTest
  @CsvSource({
    "José Muñoz, jose munoz",
    "Jose Munoz, JOSÉ MUÑOZ",
    "Zoë van der Merwe, zoe van der merwe",
    "Zoë van der Merwe, VanDerMerwe",
    "Ana Pereira, pereira",
    "Ana Pereira, '  ANA   per '",
    "Ana Pereira, 'Pereira, Ana'",
    "Jean-Pierre Dubois, jean pierre",
    "Jean-Pierre Dubois, jeanpierre",
    "Jean Pierre Dubois, jean-pierre dubois",
    "Sean O'Brien, obrien",
    "Sean O’Brien, o'brien",
    "Siobhán Ní Bhriain, siobhan ni",
    "Łukasz Søndergård, lukasz sondergard",
    "Jürgen Groß, JURGEN GROSS",
    "Şebnem Işık, sebnem isik",
    "İbrahim Aydın, ibrahim aydin",
    "Ｔｈａｎｄｉ Mokoena, thandi",
    "Γιώργος Παπαδόπουλος, ΓΙΩΡΓΟΣ παπαδοπουλος",
    "Nguyễn Văn Đức, nguyen van duc",
  })
  void isFoundHoweverItIsWritten(String name, String written) {
    assertThat(PersonQuery.of(written).isPartOf(name)).isTrue();
    String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
    assertThat(PersonQuery.of(written).isPartOf(apart)).as("decomposed").isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"José Muñoz", "Zoë-Ann O’Brien", "Łukasz  Groß", "ŉ Naam"})
  void aNameIsItselfInEachWay(String name) {
    assertThat(waysOf(name))
        .allSatisfy(way -> assertThat(PersonQuery.of(way).isName(name)).isTrue());
  }

  private static Stream<String> waysOf(String name) {
    return Stream.of(
        name,
        name.toUpperCase(Locale.ROOT),
        name.toLowerCase(Locale.ROOT),
        Normalizer.normalize(name, Normalizer.Form.NFD),
        Normalizer.normalize(name, Normalizer.Form.NFC),
        "  " + name.replace(" ", "   ") + " ",
        name.replace(' ', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource({
    "Ana Pereira, botha",
    "Ana Pereira, ana botha",
    "Ana Gomez, nag",
    "Ana Pereira, %",
    "Ana Pereira, '  '",
    "Ana Pereira, ''",
  })
  void isNobodyElse(String name, String written) {
    assertThat(PersonQuery.of(written).isPartOf(name)).isFalse();
    assertThat(PersonQuery.of(written).isName(name)).isFalse();
  }

  static Stream<String> waysOfANumber() {
    return Stream.of(
        "+27 82 555 0101",
        "+27825550101",
        "0027 82 555 0101",
        "082 555 0101",
        "(082) 555-0101",
        "+27 (0)82 555 0101",
        "82.555.0101",
        "555 0101",
        "0101",
        "８２５５５０１０１",
        "082\u2013555\u20130101",
        "082\u00a0555\u00a00101",
        "8\ufe0f\u20e32\ufe0f\u20e35550101",
        "\u202a+27 82 555 0101\u202c");
  }

  @ParameterizedTest
  @MethodSource("waysOfANumber")
  void aNumberIsFoundHoweverItIsWritten(String written) {
    assertThat(PersonQuery.of(written).isEndOf(phone("+27825550101"))).isTrue();
    assertThat(PersonQuery.of(written).isEndOf(phone("+27825550102"))).isFalse();
  }

  @Test
  void aNumberIsFoundInTheOtherFormOfItsLine() {
    assertThat(PersonQuery.of("+52 1 555 555 0101").isEndOf(phone("+525555550101"))).isTrue();
    assertThat(PersonQuery.of("525555550101").isEndOf(phone("+5215555550101"))).isTrue();
    assertThat(PersonQuery.of("011 5555-0101").isEndOf(phone("+5511955550101"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "0000", "00101", "+", "ext 0101", "0101 Ana"})
  void fewDigitsAndTextsAreNoNumber(String written) {
    assertThat(PersonQuery.of(written).isEndOf(phone("+27825550101"))).isFalse();
  }

  @Test
  void aUserIdHasNoDigits() {
    assertThat(
            PersonQuery.of("0101").isEndOf(new Identity("twilio", IdentityKind.BSUID, "US.0101")))
        .isFalse();
  }

  private static Identity phone(String number) {
    return new Identity("twilio", IdentityKind.PHONE, number);
  }
}
