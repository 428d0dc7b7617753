package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.sop.ReportFailure;
import com.barron.whatsapp.channel.Content;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure, step by step. */
class StepsTest {
  private final DemoFloor floor = new DemoFloor();
  private final Chat chat = floor.chat();

  @Test
  void theFailuresThatAreOpenStandAboveTheFirstStep() {
    assertThat(chat.type("sop101"))
        .startsWith("📋 SOP: SOP-101\nOpen failures: 2\n• SOPF-199 ")
        .endsWith("Revision 3: Set up the lathe\n▶️ Step 1 of 3: Clean\n1. Done\n2. Failed");
    assertThat(floor.lookUps.count()).isEqualTo(1);
  }

  @Test
  void theMenuShowsTheFailuresAloneAndStaysTheMenu() {
    chat.type("4");
    assertThat(chat.type("SOP-101"))
        .contains("Open failures: 2", "▶️ For its steps, one at a time, send SOP-101.")
        .doesNotContain("Step 1");
    assertThat(chat.type("5")).contains("Ticket ID: ?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Failed", "no", "2", "not ok", "FAILED"})
  void aFailedStepLeadsIntoItsReport(String answer) {
    chat.type("SOP-102");
    chat.type("done");
    assertThat(chat.type(answer)).isEqualTo("⚠️ SOP-102, step 2: Clamp\nOrder Number: ?");
    chat.type("ORD-12345");
    chat.type("It *slips*");

    assertThat(floor.sops.reported)
        .containsExactly(
            new ReportFailure(
                Reference.of("SOP-102"),
                2,
                Reference.of("ORD-12345"),
                "It *slips*",
                new PersonId(7)));
  }

  @Test
  void aPhotoGoesToTheReport() {
    chat.type("failed SOP-102 2 ORD-12345 It slips");
    chat.send(new Content.Media(Content.Kind.IMAGE, "1", ""));
    assertThat(chat.wanted)
        .singleElement()
        .extracting(Wanted::subject)
        .isEqualTo(Reference.of("SOPF-201"));
  }

  @Test
  void severalStepsCanBeSaidAtOnce() {
    assertThat(chat.type("steps SOP-102 done done failed")).startsWith("⚠️ SOP-102, step 3: Cut");
  }

  @Test
  void aTapOnAnEarlierStepIsOld() {
    Content first = new Content.Tap("FAILED#1", "");
    chat.type("SOP-102");
    chat.type("done");
    assertThat(chat.send(first)).contains("earlier question").contains("Step 2 of 3");
    assertThat(floor.sops.reported).isEmpty();
  }

  @Test
  void beginsAgainWhenTheProcedureIsRevisedMeanwhile() {
    chat.type("SOP-102");
    chat.type("done");
    floor.sops.revise("SOP-102", "Wipe", "Clamp");
    assertThat(chat.type("done"))
        .isEqualTo("🔄 SOP-102 has a new revision: 4. Please begin again.\nSOP ID: ?");
    assertThat(chat.type("SOP-102")).contains("Revision 4", "Step 1 of 2: Wipe");
  }

  @Test
  void aProcedureWithoutStepsSaysSo() {
    assertThat(chat.type("SOP-103"))
        .startsWith("📋 SOP: SOP-103\nOpen failures: 0")
        .contains("It has no steps yet.");
    assertThat(chat.state().form()).isEmpty();
    assertThat(chat.type("sop SOP-103")).doesNotContain("For its steps");
  }

  @Test
  void aStepThatIsGoneMeanwhileIsAskedAgain() {
    chat.type("failed SOP-102 3 ORD-12345");
    floor.sops.revise("SOP-102", "Wipe", "Clamp");
    assertThat(chat.type("It slips")).contains("not available any more", "Step: ?", "1. Wipe");
    assertThat(chat.type("wipe")).contains("✅ SOP failure reported!");
  }

  @ParameterizedTest
  @CsvSource({"es, hecho, falló", "af, klaar, misluk", "zu, kwenziwe, kwehlulekile"})
  void speaksEveryLanguage(String language, String done, String failed) {
    Chat other = chat.in(Locale.forLanguageTag(language));
    other.type("SOP-102");
    assertThat(other.type(done)).contains("Clamp");
    assertThat(other.type(failed)).startsWith("⚠️ SOP-102");
  }
}
