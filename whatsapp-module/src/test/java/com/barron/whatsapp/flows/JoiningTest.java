package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.production.sla.Priority;
import com.barron.whatsapp.channel.Content;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A second ticket on the same machine is asked about. */
class JoiningTest {
  private static final String QUESTION =
      "🔧 MAINT-555 is already open on MACH-002 (2 hours ago). Join it?";

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @ParameterizedTest
  @ValueSource(strings = {"Join it", "yes", "1", "JOIN"})
  void joinsTheTicketThatIsOpen(String answer) {
    chatScenario.type("3");
    assertThat(chatScenario.type("MACH-002"))
        .contains("✅ Machine found", QUESTION, "1. Join it", "2. New");
    assertThat(chatScenario.type(answer)).startsWith("✅ You joined MAINT-555.");
    assertThat(demoChat.maintenance.joined).containsExactly("MAINT-555 7");
    assertThat(demoChat.maintenance.reported).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"New ticket", "no", "2"})
  void opensAnotherOneWhenThatIsWanted(String answer) {
    chatScenario.type("MACH-002");
    assertThat(chatScenario.type(answer)).contains("Issue Type: ?");
    chatScenario.type("overheating");
    assertThat(chatScenario.type("low")).contains("✅ Maintenance ticket created!");
    assertThat(demoChat.maintenance.joined).isEmpty();
  }

  @Test
  void asksAlsoWhenAllWasSaidAtOnceAndLosesNothing() {
    assertThat(chatScenario.type("report MACH-002 bearing noise high")).contains(QUESTION);
    assertThat(demoChat.maintenance.reported).isEmpty();
    assertThat(chatScenario.send(new Content.Tap("NEW", "")))
        .contains("✅ Maintenance ticket created!");
    assertThat(demoChat.maintenance.reported)
        .singleElement()
        .matches(report -> report.urgency() == Priority.HIGH);
  }

  @ParameterizedTest
  @CsvSource({
    "en, report, other, high",
    "es, falla, otro, alta",
    "af, meld, ander, hoog",
    "zu, bika, okunye, phezulu"
  })
  void anotherKindOfTroubleIsNoWishForAnotherTicket(
      String language, String report, String other, String high) {
    demoChat.maintenance.know("OTHER", "Other");
    chatScenario.in(Locale.forLanguageTag(language));
    chatScenario.type(String.join(" ", report, "MACH-001", other, high));
    chatScenario.type(String.join(" ", report, "MACH-002", other, high));
    assertThat(demoChat.maintenance.reported)
        .singleElement()
        .matches(command -> command.machine().equals(Reference.of("MACH-001")))
        .matches(command -> command.issueTypeCode().equals("OTHER"));
    chatScenario.send(new Content.Tap("NEW", ""));
    assertThat(demoChat.maintenance.reported)
        .hasSize(2)
        .allMatch(command -> command.issueTypeCode().equals("OTHER"))
        .allMatch(command -> command.urgency() == Priority.HIGH);
  }

  @Test
  void asksNothingWhenANewOneIsWantedOrNoneIsOpen() {
    assertThat(chatScenario.type("report MACH-002 new bearing noise high"))
        .contains("✅ Maintenance ticket created!");
    assertThat(chatScenario.type("report MACH-001 new bearing noise high"))
        .contains("✅ Maintenance ticket created!");
    assertThat(chatScenario.type("report MACH-005 bearing noise high"))
        .contains("✅ Maintenance ticket created!");
    assertThat(
            chatScenario
                .in(Locale.forLanguageTag("es"))
                .type("falla MACH-005 nuevo overheating alta"))
        .contains("✅ ¡Ticket de mantenimiento creado!");
  }

  @Test
  void saysSoWhenTheTicketIsOverMeanwhile() {
    chatScenario.type("MACH-002");
    demoChat.maintenance.resolve(Reference.of("MAINT-555"), FakePeople.LERATO);
    assertThat(chatScenario.type("join it"))
        .startsWith("ℹ️ MAINT-555 is over meanwhile.")
        .contains("Machine ID: ?");
    assertThat(chatScenario.type("MACH-002")).contains("Issue Type: ?");
  }

  @Test
  void staysAnswerableWhenTheTicketIsOverAndAnotherIsWanted() {
    chatScenario.type("MACH-002");
    demoChat.maintenance.resolve(Reference.of("MAINT-555"), FakePeople.LERATO);
    assertThat(chatScenario.type("what?")).contains("Join it?");
    assertThat(chatScenario.type("new")).contains("Issue Type: ?");
    assertThat(chatScenario.type("back")).contains("Join it?");
  }
}
