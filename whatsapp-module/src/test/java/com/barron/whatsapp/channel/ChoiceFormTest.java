package com.barron.whatsapp.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.Row;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import com.barron.whatsapp.channel.ChoiceForm.Text;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceFormTest {
  private static final ChoiceLimits LIMITS =
      new ChoiceLimits(
          new ChoiceLimits.Size(3, 100, 10, 20, 0), new ChoiceLimits.Size(10, 400, 10, 24, 72), 30);

  @Test
  void aReplyWithoutChoicesIsText() {
    assertThat(form("Done", "Type menu")).isEqualTo(new Text("Done\n\nType menu"));
  }

  @Test
  void upToThreeShortLabelsAreButtons() {
    assertThat(form("Severity?", "", "Low", "x".repeat(20), "High"))
        .isInstanceOfSatisfying(
            Buttons.class,
            buttons -> {
              assertThat(buttons.body()).isEqualTo("Severity?");
              assertThat(buttons.choices()).extracting(Choice::id).containsExactly("1", "2", "3");
            });
  }

  @Test
  void aFourthChoiceMakesItAList() {
    assertThat(form("Severity?", "", "Low", "Medium", "High", "Critical")).isInstanceOf(Rows.class);
  }

  @Test
  void oneLabelThatIsTooLongForAButtonMakesItAList() {
    assertThat(form("Severity?", "", "Low", "x".repeat(21))).isInstanceOf(Rows.class);
  }

  @Test
  void aLabelThatIsTooLongForARowIsCutAndStandsBelowInFull() {
    String label = "The spindle bearing is loud at high speed";
    assertThat(form("Which?", "", "Low", "x".repeat(24), label))
        .isEqualTo(
            new Rows(
                "Which?",
                "",
                List.of(
                    new Row("1", "Low", ""),
                    new Row("2", "x".repeat(24), ""),
                    new Row("3", "The spindle bearing is…", label))));
  }

  @Test
  void doesNotHalveACharacterWhereItCuts() {
    String label = "x".repeat(22) + "😀 and more";
    assertThat(((Rows) form("Which?", "", label)).rows())
        .containsExactly(new Row("1", "x".repeat(22) + "…", label));
  }

  @Test
  void upToTenChoicesAreAListAndMoreAreText() {
    assertThat(form("Which?", "", labels(10))).isInstanceOf(Rows.class);
    assertThat(form("Which?", "", labels(11)))
        .isInstanceOfSatisfying(Text.class, text -> assertThat(text.text()).contains("11. no 11"));
  }

  @Test
  void textThatIsTooLongAboveButtonsMakesItAListAndThenText() {
    assertThat(form("x".repeat(100), "", "Yes", "No")).isInstanceOf(Buttons.class);
    assertThat(form("x".repeat(101), "", "Yes", "No")).isInstanceOf(Rows.class);
    assertThat(form("x".repeat(401), "", "Yes", "No")).isInstanceOf(Text.class);
  }

  @Test
  void aShortHintIsSmallPrintAndALongOneStandsBelowTheText() {
    assertThat(((Buttons) form("Sure?", "Type help", "Yes", "No")).footer()).isEqualTo("Type help");
    String hint = "Lost? Type help to see what fits here.";
    Buttons buttons = (Buttons) form("Sure?", hint, "Yes", "No");
    assertThat(buttons.footer()).isEmpty();
    assertThat(buttons.body()).isEqualTo("Sure?\n\n" + hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "same"})
  void whatNeitherButtonsNorRowsTakeIsText(String label) {
    assertThat(form("Which?", "", "same", label)).isInstanceOf(Text.class);
  }

  @Test
  void idsThatAreTooLongOrDoubleOrMissingMakeItText() {
    for (String id : List.of("x".repeat(11), "", "1")) {
      var choices = List.of(new Choice("1", "Yes"), new Choice(id, "No"));
      assertThat(ChoiceForm.of(new Reply("Sure?", choices, ""), LIMITS)).isInstanceOf(Text.class);
    }
  }

  @Test
  void choicesNeedSomethingToStandBelow() {
    assertThat(form("", "", "Yes", "No")).isInstanceOf(Text.class);
  }

  private static ChoiceForm form(String text, String hint, String... labels) {
    List<Choice> choices =
        IntStream.range(0, labels.length)
            .mapToObj(i -> new Choice(String.valueOf(i + 1), labels[i]))
            .toList();
    return ChoiceForm.of(new Reply(text, choices, hint), LIMITS);
  }

  private static String[] labels(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "no " + i).toArray(String[]::new);
  }
}
