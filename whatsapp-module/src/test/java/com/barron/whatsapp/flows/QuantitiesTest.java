package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.bom.Quantity;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quantities as people write them, in units that are counted and in those that are measured. */
class QuantitiesTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.3 | 0.3", "0,3 | 0.3", ".5 | 0.5", "1,250 | 1.25", "2 | 2", "0 | 0"})
  void takesDecimalsWhereTheUnitHasThem(String typed, String submitted) {
    assertThat(asked()).contains("Now: 0.25 kg");
    chatScenario.type(typed);
    chatScenario.type("thinner film");
    chatScenario.type("yes");
    assertThat(demoChat.boms.submitted)
        .singleElement()
        .satisfies(change -> assertThat(change.newQuantity()).isEqualTo(Quantity.of(submitted)));
  }

  @Test
  void theSummaryNamesTheUnit() {
    asked();
    chatScenario.type("0,3");
    assertThat(chatScenario.type("thinner film")).contains("0.25 kg → 0.3 kg");
  }

  @Test
  void decimalsAreShownAsTheLanguageWritesThem() {
    chatScenario.in(Locale.forLanguageTag("es"));
    assertThat(chatScenario.type("bom BOM-3050 GREASE-EP2")).contains("0,25 kg");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0.0005 | With 3 decimals at the most",
        "0.25 | already has the quantity 0.25",
        "100000 | 99,999 at the most",
        "-1 | less than 0",
        "1.2.3 | is not a number",
        "much | is not a number"
      })
  void refusesWhatDoesNotFit(String typed, String why) {
    asked();
    assertThat(chatScenario.type(typed)).contains(why, "New Quantity: ?");
  }

  @ParameterizedTest
  @CsvSource({"'0,5'", "0.5", "3.7"})
  void whatIsCountedIsWhole(String typed) {
    chatScenario.type("bom BOM-2001 BOLT-M8-30");
    assertThat(chatScenario.type(typed)).contains("A whole number", "New Quantity: ?");
  }

  @Test
  void wholeNumbersMayBeWrittenWithDecimals() {
    chatScenario.type("bom BOM-2001 BOLT-M8-30");
    assertThat(chatScenario.type("3.0")).contains("Reason: ?");
  }

  private String asked() {
    return chatScenario.type("bom BOM-3050 GREASE-EP2");
  }
}
