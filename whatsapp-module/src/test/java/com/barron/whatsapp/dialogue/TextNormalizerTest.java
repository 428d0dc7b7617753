package com.barron.whatsapp.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'  Internal   Reject '     | internal reject",
        "１２                        | 12",
        "1️⃣                         | 1",
        "🔟                          | 10",
        "٣                           | 3",
        "ORD–12345                   | ord-12345",
        "ＯＲＤ－１                   | ord-1",
        "−5                          | -5",
        "Menu.                       | menu",
        "hello!!                     | hello",
        "?                           | ?",
        "...                         | .",
        "help?                       | help",
        "SKÖRR                       | skorr",
        "¿Por qué?                   | por que",
        "goeie môre                  | goeie more",
        "wat’s nuut                   | wat's nuut"
      })
  void doesNotMatter(String said, String plain) {
    assertThat(Input.typed(said).plain()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200B2\u200F", "\u202A2\u202C", "\uFEFF2", "2\u0000", "2\u200D", "\u00A02"})
  void whatCannotBeSeenDoesNotMatter(String said) {
    assertThat(Input.typed(said).plain()).isEqualTo("2");
  }

  @Test
  void textIsKeptAsItWasTypedWithoutControlCharacters() {
    assertThat(Input.typed(" Größe\u0000  M６:\r\n\"OK\"\t👩\u200D🔧 \uD800").typed())
        .isEqualTo("Größe  M６: \"OK\" 👩\u200D🔧");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"internal_reject", "InternalReject", "internal-reject", "INTERNAL REJECT."})
  void saysAChoiceWhateverItsSpelling(String said) {
    assertThat(Input.typed(said).says("INTERNAL_REJECT")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "reject", "internal rejects", "interna1 reject"})
  void saysAChoiceAsAWholeOnly(String said) {
    assertThat(Input.typed(said).says("Internal Reject", "", "-")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1,a", "2,b", "02,b", "0,0", "3,3", "1234,1234", "a,a"})
  void aNumberPicksFromWhatWasOffered(String said, String picked) {
    assertThat(Input.typed(said).pickedFrom(List.of("a", "b")).typed()).isEqualTo(picked);
  }

  @Test
  void anIdThatWasTappedIsNoNumberOfAChoice() {
    assertThat(Input.tapped("1").pickedFrom(List.of("a", "1")).typed()).isEqualTo("1");
  }

  @Test
  void quotesTheBeginningWithoutHalvingACharacter() {
    assertThat(Input.typed("🔧".repeat(50)).excerpt()).isEqualTo("🔧".repeat(40) + "…");
  }
}
