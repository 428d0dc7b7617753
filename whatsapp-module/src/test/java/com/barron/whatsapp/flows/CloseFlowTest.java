package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.demo.DemoSetting;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import org.junit.jupiter.api.Test;

/** Defects are closed with what becomes of the parts. */
class CloseFlowTest {
  private static final Reference CRITICAL = Reference.of("DEF-98764");
  private final DemoChat demoChat = new DemoChat();

  @Test
  void theDispositionAndANoteAreAsked() {
    Reference defect = recorded("COSMETIC", Severity.LOW);
    ChatScenario quality = demoChat.chat(Role.QUALITY);
    assertThat(quality.type("close " + defect))
        .contains(
            "What becomes of the parts?", "1. Rework", "2. Scrap", "3. Return", "4. Use as is");
    assertThat(quality.type("scrap")).contains("Why, or what was done: ?");
    assertThat(quality.type("cracked")).startsWith("✅ " + defect + " is closed: Scrap.");
    assertThat(view(defect).status()).isEqualTo(DefectStatus.RESOLVED);
    assertThat(view(defect).decision())
        .contains(
            new DefectView.Decision(Disposition.SCRAP, "cracked", ChatScenario.SPEAKER.person()));
    assertThat(quality.type("show " + defect)).contains("📦 Scrap, by you: “cracked”");
  }

  @Test
  void allIsSaidInOneMessageAlsoWithoutTheLetters() {
    Reference defect = recorded("COSMETIC", Severity.LOW);
    assertThat(
            demoChat
                .chat(Role.SUPERVISOR)
                .type("close " + defect.digits() + " use as is customer agrees"))
        .startsWith("✅ " + defect + " is closed: Use as is.");
    assertThat(view(defect).decision().orElseThrow().note()).isEqualTo("customer agrees");
  }

  @Test
  void whatIsClosedOrUnknownIsSaidAtOnce() {
    Reference defect = recorded("COSMETIC", Severity.LOW);
    ChatScenario quality = demoChat.chat(Role.QUALITY);
    quality.type("close " + defect + " scrap cracked");
    assertThat(quality.type("close " + defect)).startsWith("ℹ️ " + defect + " is closed already.");
    quality.type("menu");
    assertThat(quality.type("close DEF-11111")).startsWith("❌ Defect not found");
  }

  @Test
  void aDefectThatBlocksIsForWhoMayReleaseHolds() {
    Reference defect = recorded("DIMENSIONAL", Severity.LOW);
    assertThat(demoChat.chat(Role.QUALITY).type("close " + defect + " rework drill again"))
        .startsWith("✋ Not for your role: release a hold");
    assertThat(view(defect).status()).isEqualTo(DefectStatus.OPEN);
    assertThat(demoChat.chat(Role.SUPERVISOR).type("close " + defect + " rework drill again"))
        .startsWith("✅ " + defect + " is closed: Rework.\nOrder ORD-12345: ");
  }

  @Test
  void aCriticalOneNeedsTheOtherPersonWhoAsked() {
    ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);
    assertThat(supervisor.type("close DEF-98764 scrap bore too wide"))
        .startsWith("✅ DEF-98764 is closed: Scrap.");
    assertThat(view(CRITICAL).status()).isEqualTo(DefectStatus.RESOLVED);
  }

  @Test
  void anotherDispositionThanWasAskedForIsRefused() {
    demoChat.holds.refuse(CRITICAL, DemoSetting.MANAGER, "");
    demoChat.chat(Role.SUPERVISOR).type("close DEF-98764 scrap bore too wide");
    assertThat(view(CRITICAL).releaseAskedBy()).contains(ChatScenario.SPEAKER.person());
    PersonId other = FakePeople.LERATO;
    demoChat.rights.give(other, Role.MANAGER);
    demoChat.holds.asked(CRITICAL, other);
    assertThat(demoChat.chat(Role.SUPERVISOR).type("close DEF-98764 rework weld it"))
        .startsWith("✋ Somebody asked to close DEF-98764 in another way");
  }

  @Test
  void whoTakesADefectIsItsAssignee() {
    Reference defect = recorded("COSMETIC", Severity.LOW);
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN);
    assertThat(technician.type("ACK " + defect)).startsWith("✅ " + defect + " is yours.");
    assertThat(view(defect).assignee()).contains(ChatScenario.SPEAKER.person());
    assertThat(technician.type("ACK " + defect)).startsWith("ℹ️ " + defect + " is yours already.");
    assertThat(technician.type("show " + defect)).contains("Owner: you");
  }

  @Test
  void aFailedStepIsClosedWithWhatWasDone() {
    ChatScenario quality = demoChat.chat(Role.QUALITY);
    assertThat(quality.type("close SOPF-200")).contains("What was done: ?");
    assertThat(quality.type("replaced the gauge")).startsWith("✅ SOPF-200 is closed.");
    assertThat(quality.type("show SOPF-200"))
        .contains("Status: closed", "✅ Closed by you: “replaced the gauge”");
    assertThat(quality.type("close sopf 200")).startsWith("ℹ️ SOPF-200 is closed already.");
    quality.type("menu");
    assertThat(quality.type("close sopf 199 wiped it")).startsWith("✅ SOPF-199 is closed.");
  }

  @Test
  void theWordStillEndsATicket() {
    assertThat(demoChat.chat(Role.TECHNICIAN).type("close MAINT-555"))
        .startsWith("✅ MAINT-555 is resolved");
  }

  private DefectView view(Reference defect) {
    return demoChat.defects.find(defect).found().orElseThrow();
  }

  private Reference recorded(String type, Severity severity) {
    RecordResult result =
        demoChat.defects.record(
            new RecordDefect(Reference.of("ORD-12345"), type, severity, FakePeople.LERATO));
    return ((RecordResult.Recorded) result).defect();
  }
}
