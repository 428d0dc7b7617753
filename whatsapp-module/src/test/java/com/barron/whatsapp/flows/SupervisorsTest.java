package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.sop.ReportFailure;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.TextKey;
import com.barron.whatsapp.text.Texts;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What supervisors say: who comes and goes, and what is decided. */
class SupervisorsTest {
  /** The number of the defect that is recorded next. */
  private static final Reference DEFECT = Reference.of("DEF-98765");

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat(Role.SUPERVISOR);

  @Test
  void invitesInOneGoAndShowsTheCodeOnce() {
    String answer = chatScenario.type("invite technician Thabo Nkosi");
    assertThat(answer)
        .contains("Thabo Nkosi (Technician): " + FakeEnrolment.CODE)
        .contains("within 15 minutes: join " + FakeEnrolment.CODE);
    assertThat(demoChat.enrolment.invited).containsExactly("Thabo Nkosi TECHNICIAN");
    assertThat(chatScenario.lastReplies()).allMatch(Reply::isSecret);
    assertThat(chatScenario.state().toString()).doesNotContain(FakeEnrolment.CODE);
  }

  @Test
  void invitesStepByStep() {
    assertThat(chatScenario.type("invite")).contains("Role: ?");
    assertThat(chatScenario.lastReplies()).noneMatch(Reply::isSecret);
    assertThat(chatScenario.type("quality")).contains("Name: ?");
    assertThat(chatScenario.type("*Big* _Joe_\u202e\u200b"))
        .contains("\u2217Big\u2217 \uFF3FJoe\uFF3F");
    assertThat(demoChat.enrolment.invited).containsExactly("*Big* _Joe_ QUALITY");
  }

  @Test
  void revokesALostPhoneAfterAQuestion() {
    assertThat(chatScenario.type("revoke Nomsa"))
        .contains("Take all phones of Nomsa (Supervisor) out");
    assertThat(demoChat.enrolment.revoked).isEmpty();
    assertThat(chatScenario.type("yes"))
        .contains("Nomsa (Supervisor) cannot write to Barron any more");
    assertThat(demoChat.enrolment.revoked).containsExactly(new PersonId(3));
  }

  @Test
  void changesNothingWhenTheQuestionIsDenied() {
    chatScenario.type("revoke Nomsa");
    assertThat(chatScenario.type("no")).contains("Nothing changed");
    assertThat(demoChat.enrolment.revoked).isEmpty();
  }

  @Test
  void offersThoseOfTheSameName() {
    assertThat(chatScenario.type("revoke")).contains("Whose phone?");
    assertThat(chatScenario.type("lera"))
        .contains("2 people fit")
        .contains("1. Lerato (Technician)")
        .contains("2. Lerato Dube (Quality)");
    chatScenario.send(new Content.Tap("PERSON-8", ""));
    chatScenario.type("1");
    assertThat(demoChat.enrolment.revoked).containsExactly(FakePeople.LERATO);
  }

  @Test
  void takesAFullNameAlthoughOthersBeginWithIt() {
    assertThat(chatScenario.type("revoke Lerato"))
        .contains("Take all phones of Lerato (Technician) out");
  }

  @Test
  void takesAFullNameInWhateverWayItIsWritten() {
    assertThat(chatScenario.type("revoke Leráto"))
        .contains("Take all phones of Lerato (Technician) out");
  }

  @Test
  void nobodyRevokesThemselves() {
    chatScenario.at(demoChat.chat(Role.SUPERVISOR).state()).type("revoke Thabo");
    assertThat(chatScenario.type("yes")).contains("somebody else has to revoke your phone");
    assertThat(demoChat.enrolment.revoked).isEmpty();
  }

  @Test
  void saysThatNobodyIsLikeThat() {
    assertThat(chatScenario.type("revoke xyz"))
        .contains("I found nobody called “xyz”")
        .contains("Whose phone?");
    assertThat(chatScenario.type("xyz")).contains("I found nobody called “xyz”");
  }

  @Test
  void releasesTheOnlyHoldOfAnOrder() {
    assertThat(chatScenario.type("release ORD-12348")).contains("DEF-98764 is released");
    assertThat(demoChat.holds.requested).containsExactly("DEF-98764 7");
  }

  @Test
  void asksWhichHoldOfSeveral() {
    recorded("ORD-12348", "INTERNAL_REJECT", Severity.MEDIUM, FakePeople.LERATO);
    assertThat(chatScenario.type("release ord 12348"))
        .contains("held by 2 defects")
        .contains("RELEASE DEF-98764")
        .contains("RELEASE DEF-98765");
    assertThat(chatScenario.type("2")).contains("DEF-98765 is released", "ORD-12348: On Hold");
  }

  @Test
  void saysThatACriticalHoldNeedsASecondPerson() {
    recorded("ORD-12345", "INTERNAL_REJECT", Severity.HIGH, FakePeople.LERATO);
    assertThat(chatScenario.type("release DEF-98765")).contains("a second person has to confirm");
  }

  @Test
  void saysThatAHoldWasReleasedBefore() {
    recorded("ORD-12345", "INTERNAL_REJECT", Severity.MEDIUM, FakePeople.LERATO);
    demoChat.holds.release(DEFECT, DemoSetting.MANAGER);
    assertRefused(ReleaseResult.Reason.OVER);
  }

  @Test
  void saysThatADefectHoldsNothing() {
    recorded("ORD-12345", "COSMETIC", Severity.HIGH, FakePeople.LERATO);
    assertRefused(ReleaseResult.Reason.NO_HOLD);
  }

  @Test
  void saysThatWhoAskedCannotConfirm() {
    recorded("ORD-12345", "INTERNAL_REJECT", Severity.HIGH, FakePeople.LERATO);
    demoChat.holds.release(DEFECT, ChatScenario.SPEAKER.person());
    assertRefused(ReleaseResult.Reason.ASKED_BY_YOU);
  }

  @Test
  void saysThatWhoRecordedTheDefectCannotConfirm() {
    recorded("ORD-12345", "INTERNAL_REJECT", Severity.HIGH, ChatScenario.SPEAKER.person());
    demoChat.holds.release(DEFECT, DemoSetting.MANAGER);
    assertRefused(ReleaseResult.Reason.RECORDED_BY_YOU);
  }

  private void assertRefused(ReleaseResult.Reason reason) {
    assertThat(chatScenario.type("RELEASE DEF-98765"))
        .startsWith(
            Texts.in(Locale.ENGLISH)
                .say("release.refused." + TextKey.of(reason), DEFECT.toString()));
  }

  private void recorded(String order, String type, Severity severity, PersonId reporter) {
    demoChat.defects.record(new RecordDefect(Reference.of(order), type, severity, reporter));
  }

  @Test
  void refusesARequestWithAReason() {
    assertThat(chatScenario.type("refuse DEF-98764 Not measured yet"))
        .startsWith("✋ The release of DEF-98764 is refused: ORD-12348 stays ON HOLD.");
    assertThat(demoChat.holds.refused)
        .containsExactly(Map.entry(Reference.of("DEF-98764"), "Not measured yet"));
    assertThat(chatScenario.type("refuse DEF-98764"))
        .startsWith("ℹ️ Nobody has asked to release DEF-98764.");
    assertThat(chatScenario.type("refuse DEF-1")).contains("❌ Defect not found");
  }

  @Test
  void nobodyRefusesTheirOwnRequestNorIsOfferedToConfirmIt() {
    demoChat.holds.asked(Reference.of("DEF-98764"), ChatScenario.SPEAKER.person());
    assertThat(chatScenario.type("refuse DEF-98764")).startsWith("🔐 You asked for the release");
    assertThat(chatScenario.type("pending"))
        .contains("DEF-98764 holds ORD-12348 · High · 5 hours ago · release asked by you")
        .doesNotContain("RELEASE DEF-98764");
  }

  @Test
  void whoMayNotDecideIsToldSoInTheWordsOfWhatWasAsked() {
    assertThat(demoChat.chat(Role.TECHNICIAN).type("pending"))
        .startsWith("✋ Not for your role: see what waits for a decision.");
  }

  @Test
  void findsNothingToRelease() {
    assertThat(chatScenario.type("RELEASE DEF-1")).contains("❌ Defect not found");
    assertThat(chatScenario.type("RELEASE ORD-12345")).contains("No defect holds ORD-12345");
    assertThat(chatScenario.type("RELEASE ORD-12354")).contains("Order not found", "Did you mean");
  }

  @Test
  void approvesAndRejectsWhatOthersProposed() {
    demoChat.boms.proposed("BCR-301", "because", FakePeople.LERATO);
    demoChat.boms.proposed("BCR-302", "because", FakePeople.LERATO);
    assertThat(chatScenario.type("approve BCR-301"))
        .contains("BCR-301 is approved", "BOLT-M8-30 × 3");
    assertThat(chatScenario.type("Reject BCR-302 Too Expensive now"))
        .contains("BCR-302 is rejected", "BOLT-M8-30 × 4");
    assertThat(demoChat.boms.reasons).containsEntry("BCR-302", "Too Expensive now");
    assertThat(chatScenario.type("approve BCR-302")).contains("is rejected already");
    assertThat(demoChat.boms.change(Reference.of("BCR-302")).orElseThrow().status())
        .isEqualTo(ChangeStatus.REJECTED);
  }

  @Test
  void nobodyDecidesTheirOwnProposal() {
    demoChat.boms.proposed("BCR-301", "because", ChatScenario.SPEAKER.person());
    assertThat(chatScenario.type("approve BCR-301")).contains("You proposed BCR-301");
    assertThat(chatScenario.type("approve BCR-399")).contains("❌ BOM change not found");
  }

  @Test
  void doesNotApproveWhatTheBillHasNotAnyMore() {
    demoChat.boms.proposed("BCR-301", "because", FakePeople.LERATO);
    demoChat.boms.shrink("BOM-2001");
    assertThat(chatScenario.type("approve BCR-301"))
        .contains("has no component BOLT-M8-30 any more");
  }

  @Test
  void doesNotApproveWhatTheBillHasInAnotherQuantitySince() {
    demoChat.boms.proposed("BCR-301", "because", FakePeople.LERATO);
    demoChat.boms.proposed("BCR-302", "because", FakePeople.LERATO);
    chatScenario.type("approve BCR-301");
    assertThat(chatScenario.type("approve BCR-302"))
        .contains("BOM-2001 does not have BOLT-M8-30 × 4 any more", "ask again");
    assertThat(chatScenario.type("reject BCR-302")).contains("BCR-302 is rejected");
  }

  @Test
  void listsWhatIsPendingWithoutTheFormattingOfOthers() {
    demoChat.boms.proposed("BCR-301", "*now* or\n> never", FakePeople.LERATO);
    assertThat(chatScenario.type("pending"))
        .contains("DEF-98764 holds ORD-12348 · High · 5 hours ago · Lerato asked for its release")
        .contains("BCR-301 · BOM-2001: BOLT-M8-30 4 → 3 · Lerato: “\u2217now\u2217 or > never”")
        .contains("RELEASE DEF-98764", "APPROVE BCR-301");
  }

  @Test
  void anEngineerSeesTheChangesAlone() {
    demoChat.boms.proposed("BCR-301", "because", FakePeople.LERATO);
    assertThat(demoChat.chat(Role.ENGINEER).type("pending"))
        .contains("BCR-301")
        .doesNotContain("DEF-98764");
    demoChat.boms.reject(Reference.of("BCR-301"), ChatScenario.SPEAKER.person(), "");
    assertThat(demoChat.chat(Role.ENGINEER).type("pending")).contains("Nothing waits");
  }

  @Test
  void whatOthersProposedIsPendingBehindAllOfTheirOwn() {
    for (int own = 301; own <= 305; own++) {
      demoChat.boms.proposed("BCR-" + own, "because", ChatScenario.SPEAKER.person());
    }
    demoChat.boms.proposed("BCR-306", "because", FakePeople.LERATO);
    assertThat(demoChat.chat(Role.ENGINEER).type("pending")).contains("BCR-306");
  }

  @Test
  void switchesNewsOffAndOn() {
    assertThat(chatScenario.type("alerts")).contains("You get alerts and news", "alerts off");
    assertThat(chatScenario.type("Alerts off")).contains("No alerts and no news from now on");
    assertThat(demoChat.consents.said).containsEntry(ChatScenario.SPEAKER.person(), false);
    assertThat(chatScenario.type("alerts")).contains("You get no alerts");
    assertThat(chatScenario.type("alerts on")).contains("again");
    assertThat(demoChat.consents.said).containsEntry(ChatScenario.SPEAKER.person(), true);
  }

  @ParameterizedTest
  @CsvSource({"en, alerts aan", "es, avisos activar", "af, nuus aan", "zu, izindaba yebo"})
  void switchesNewsOnInEveryLanguage(String language, String said) {
    chatScenario.in(Locale.forLanguageTag(language)).type(said);
    assertThat(demoChat.consents.said).containsEntry(ChatScenario.SPEAKER.person(), true);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Alert lamp stays on after reset",
    "es, Avisos en la pantalla",
    "af, Nuus is sleg",
    "zu, Izindaba zimbi"
  })
  void aTextThatBeginsLikeTheSwitchOfNewsIsAnAnswer(String language, String what) {
    chatScenario.in(Locale.forLanguageTag(language)).type("failure SOP-101 2 ORD-12345");
    chatScenario.type(what);
    assertThat(demoChat.sops.reported)
        .singleElement()
        .extracting(ReportFailure::what)
        .isEqualTo(what);
    assertThat(demoChat.consents.said).isEmpty();
  }

  @Test
  void stopAloneIsTheMenuAndNoOptOut() {
    assertThat(chatScenario.type("STOP")).contains("Welcome to Barron");
    assertThat(demoChat.consents.said).isEmpty();
  }
}
