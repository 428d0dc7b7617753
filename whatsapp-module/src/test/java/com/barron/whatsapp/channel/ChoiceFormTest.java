package com.barron.whatsapp.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.ListRow;
import com.barron.whatsapp.channel.ChoiceForm.NumberedText;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import java.util.List;
import java.util.Locale;
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
    assertThat(form("Done", "Type menu")).isEqualTo(new NumberedText("Done\n\nType menu"));
  }

  @Test
  void upToThreeShortLabelsAreButtons() {
    assertThat(form("Severity?", "", "Low", "x".repeat(20), "High"))
        .isInstanceOfSatisfying(
            Buttons.class,
            buttons -> {
              assertThat(buttons.body()).isEqualTo("Severity?");
              assertThat(buttons.buttons())
                  .extracting(ChoiceForm.Button::id)
                  .containsExactly("1", "2", "3");
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
                "Choose",
                List.of(
                    new ListRow("1", "Low", "", "or type 1"),
                    new ListRow("2", "x".repeat(24), "", "or type 2"),
                    new ListRow("3", "The spindle bearing is…", label, "or type 3"))));
  }

  @Test
  void aDescriptionStandsBelowItsLabelInARowAndIsNoButton() {
    var described =
        new Reply(
            "Which?",
            List.of(
                new Choice("1", "SEAL-40").describedAs("Shaft seal"),
                new Choice("2", "BOLT").describedAs("x".repeat(80))),
            "");
    assertThat(rows(form(described)))
        .containsExactly(
            new ListRow("1", "SEAL-40", "Shaft seal", "or type 1"),
            new ListRow("2", "BOLT", "x".repeat(71) + "…", "or type 2"));
  }

  @Test
  void doesNotHalveACharacterWhereItCuts() {
    String label = "x".repeat(22) + "😀 and more";
    assertThat(((Rows) form("Which?", "", label)).rows())
        .containsExactly(new ListRow("1", "x".repeat(22) + "…", label, "or type 1"));
  }

  @Test
  void ofMoreChoicesThanAListTakesAPageIsShownAndARowThatTurnsIt() {
    assertThat(titles(form(reply(labels(10))))).hasSize(10).endsWith("no 9", "no 10");
    assertThat(titles(form(reply(labels(11))))).hasSize(10).endsWith("no 9", "More …");
    assertThat(titles(form(reply(labels(11)).from(9)))).containsExactly("no 10", "no 11", "More …");
    assertThat(rows(form(reply(labels(11)).asking(7))).get(9).id()).isEqualTo("more 9#7");
    assertThat(rows(form(reply(labels(11)).asking(7).from(9))).get(2))
        .isEqualTo(new ListRow("more 0#7", "More …", "", "or type more"));
    assertThat(rows(form(reply(labels(30)).from(9))).get(0).typed()).isEqualTo("or type 10");
  }

  @Test
  void anAnswerNamesItsQuestionAndACommandDoesNot() {
    var choices = List.of(new Choice("LOW", "Low"), Choice.command("ACK M-5", "I take it"));
    var buttons = (Buttons) form(new Reply("Well?", choices, "").asking(17));

    assertThat(buttons.buttons())
        .extracting(ChoiceForm.Button::id)
        .containsExactly("LOW#17", "ACK M-5");
  }

  @Test
  void theNumberOfTheQuestionCountsAsPartOfTheId() {
    var choices = List.of(new Choice("x".repeat(8), "Yes"));

    assertThat(form(new Reply("Sure?", choices, "").asking(7))).isInstanceOf(Buttons.class);
    assertThat(form(new Reply("Sure?", choices, "").asking(17))).isInstanceOf(NumberedText.class);
  }

  @Test
  void textThatIsTooLongAboveButtonsMakesItAListAndThenText() {
    assertThat(form("x".repeat(100), "", "Yes", "No")).isInstanceOf(Buttons.class);
    assertThat(form("x".repeat(101), "", "Yes", "No")).isInstanceOf(Rows.class);
    assertThat(form("x".repeat(401), "", "Yes", "No")).isInstanceOf(NumberedText.class);
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
    assertThat(form("Which?", "", "same", label)).isInstanceOf(NumberedText.class);
  }

  @Test
  void idsThatAreTooLongOrDoubleOrMissingMakeItText() {
    for (String id : List.of("x".repeat(11), "", "1")) {
      var choices = List.of(new Choice("1", "Yes"), new Choice(id, "No"));
      assertThat(form(new Reply("Sure?", choices, ""))).isInstanceOf(NumberedText.class);
    }
  }

  @Test
  void choicesNeedSomethingToStandBelow() {
    assertThat(form("", "", "Yes", "No")).isInstanceOf(NumberedText.class);
  }

  private static ChoiceForm form(String text, String hint, String... labels) {
    List<Choice> choices =
        IntStream.range(0, labels.length)
            .mapToObj(i -> new Choice(String.valueOf(i + 1), labels[i]))
            .toList();
    return form(new Reply(text, choices, hint));
  }

  private static ChoiceForm form(Reply reply) {
    return ChoiceForm.of(reply, LIMITS, ListTexts.in(Locale.ENGLISH));
  }

  private static Reply reply(String... labels) {
    return new Reply(
        "Which?", Stream.of(labels).map(label -> new Choice(label, label)).toList(), "");
  }

  private static List<ListRow> rows(ChoiceForm form) {
    return ((Rows) form).rows();
  }

  private static List<String> titles(ChoiceForm form) {
    return rows(form).stream().map(ListRow::title).toList();
  }

  private static String[] labels(int count) {
    return Stream.iterate(1, i -> i + 1).limit(count).map(i -> "no " + i).toArray(String[]::new);
  }
}
