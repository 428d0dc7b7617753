package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sop.ReportFailure;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure, step by step. */
class StepsTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @Test
  void theFailuresThatAreOpenStandAboveTheFirstStep() {
    assertThat(chatScenario.type("sop101"))
        .startsWith("📋 SOP: SOP-101\nOpen failures: 2\n• SOPF-199 ")
        .endsWith("Revision 3: Set up the lathe\n▶️ Step 1 of 3: Clean\n1. Done\n2. Failed");
    assertThat(demoChat.countedLookups.count()).isEqualTo(1);
  }

  @Test
  void theMenuShowsTheFailuresAloneAndStaysTheMenu() {
    chatScenario.type("4");
    assertThat(chatScenario.type("SOP-101"))
        .contains("Open failures: 2", "▶️ For its steps, one at a time, send SOP-101.")
        .doesNotContain("Step 1");
    assertThat(chatScenario.type("5")).contains("Ticket ID: ?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Failed", "no", "2", "not ok", "FAILED"})
  void aFailedStepLeadsIntoItsReport(String answer) {
    chatScenario.type("SOP-102");
    chatScenario.type("done");
    assertThat(chatScenario.type(answer)).isEqualTo("⚠️ SOP-102, step 2: Clamp\nOrder Number: ?");
    chatScenario.type("ORD-12345");
    chatScenario.type("It *slips*");

    assertThat(demoChat.sops.reported)
        .containsExactly(
            new ReportFailure(
                Reference.of("SOP-102"),
                OptionalInt.of(3),
                2,
                Reference.of("ORD-12345"),
                "It *slips*",
                new PersonId(7)));
  }

  @Test
  void aPhotoGoesToTheReport() {
    chatScenario.type("failed SOP-102 2 ORD-12345 It slips");
    chatScenario.send(new Content.Media(Content.MediaKind.IMAGE, "1", ""));
    assertThat(chatScenario.filesToFetch)
        .singleElement()
        .extracting(FilesToFetch::subject)
        .isEqualTo(Reference.of("SOPF-201"));
  }

  @Test
  void severalStepsCanBeSaidAtOnce() {
    assertThat(chatScenario.type("steps SOP-102 done done failed"))
        .startsWith("⚠️ SOP-102, step 3: Cut");
  }

  @Test
  void aTapOnAnEarlierStepIsOld() {
    Content first = new Content.Tap("FAILED#1", "");
    chatScenario.type("SOP-102");
    chatScenario.type("done");
    assertThat(chatScenario.send(first)).contains("earlier question").contains("Step 2 of 3");
    assertThat(demoChat.sops.reported).isEmpty();
  }

  @Test
  void beginsAgainWhenTheProcedureIsRevisedMeanwhile() {
    chatScenario.type("SOP-102");
    chatScenario.type("done");
    demoChat.sops.revise("SOP-102", "Wipe", "Clamp");
    assertThat(chatScenario.type("done"))
        .isEqualTo("🔄 SOP-102 has a new revision: 4. Please begin again.\nSOP ID: ?");
    assertThat(chatScenario.type("SOP-102")).contains("Revision 4", "Step 1 of 2: Wipe");
  }

  @Test
  void aProcedureWithoutStepsSaysSo() {
    assertThat(chatScenario.type("SOP-103"))
        .startsWith("📋 SOP: SOP-103\nOpen failures: 0")
        .contains("It has no steps yet.");
    assertThat(chatScenario.state().form()).isEmpty();
    assertThat(chatScenario.type("sop SOP-103")).doesNotContain("For its steps");
  }

  @Test
  void aStepThatIsGoneMeanwhileIsAskedAgain() {
    chatScenario.type("failed SOP-102 3 ORD-12345");
    demoChat.sops.revise("SOP-102", "Wipe", "Clamp");
    assertThat(chatScenario.type("It slips"))
        .contains("SOP-102 was revised meanwhile", "Step: ?", "1. Wipe");
    assertThat(chatScenario.type("wipe")).contains("✅ SOP failure reported!");
  }

  @Test
  void aFailureCountsForTheRevisionWhoseStepWasChosen() {
    chatScenario.type("failed SOP-102 2 ORD-12345");
    demoChat.sops.revise("SOP-102", "Wipe", "Clean", "Clamp");
    assertThat(chatScenario.type("It slips"))
        .isEqualTo(
            "🔄 SOP-102 was revised meanwhile. Please choose the step again.\n"
                + "Step: ?\n1. Wipe\n2. Clean\n3. Clamp");
    assertThat(demoChat.sops.reported).isEmpty();
    assertThat(chatScenario.type("3")).contains("✅ SOP failure reported!");
    assertThat(demoChat.sops.reported)
        .singleElement()
        .matches(report -> report.step() == 3 && report.what().equals("It slips"))
        .extracting(ReportFailure::revision)
        .isEqualTo(OptionalInt.of(4));
  }

  @Test
  void aStepThatIsTappedIsTheOneOfTheListThatShowedIt() {
    chatScenario.type("failed SOP-102");
    demoChat.sops.revise("SOP-102", "Wipe", "Clean", "Clamp");
    assertThat(chatScenario.send(new Content.Tap("2@3", ""))).contains("Step: ?", "3. Clamp");
    assertThat(chatScenario.send(new Content.Tap("3@4", ""))).contains("Order Number: ?");
  }

  @Test
  void goesOnWithAStepThatWasStoredWithoutItsRevision() {
    var answers = Map.of("sop", "SOP-102", "step", "2", "order", "ORD-12345");
    chatScenario.at(new DialogueState("failure", answers, List.of(), 0));
    assertThat(chatScenario.type("It slips")).contains("✅ SOP failure reported!");
    assertThat(demoChat.sops.reported)
        .singleElement()
        .extracting(ReportFailure::revision)
        .isEqualTo(OptionalInt.empty());
  }

  @ParameterizedTest
  @CsvSource({"es, hecho, falló", "af, klaar, misluk", "zu, kwenziwe, kwehlulekile"})
  void speaksEveryLanguage(String language, String done, String failed) {
    ChatScenario other = chatScenario.in(Locale.forLanguageTag(language));
    other.type("SOP-102");
    assertThat(other.type(done)).contains("Clamp");
    assertThat(other.type(failed)).startsWith("⚠️ SOP-102");
  }
}
