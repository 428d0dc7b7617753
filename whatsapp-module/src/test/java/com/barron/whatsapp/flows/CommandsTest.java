package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.audit.AuditAction;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.maintenance.TicketView;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.text.Texts;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a command changes, and what it says of alerts and of others. */
class CommandsTest {
  private static final Reference TICKET = Reference.of("MAINT-555");

  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  private TicketView ticket() {
    return demoChat.maintenance.stored(TICKET);
  }

  @Test
  void takesTheTicketAndEndsItsAlert() {
    demoChat.alerts.open("MAINT-555");

    assertThat(chatScenario.type("ACK MAINT-555")).startsWith("✅ MAINT-555 is yours.");
    assertThat(ticket().assignee()).contains(ChatScenario.SPEAKER.person());
    assertThat(demoChat.alerts.takenBy).containsEntry("MAINT-555", ChatScenario.SPEAKER.person());
  }

  @Test
  void takesTheTicketWithoutAnAlertToo() {
    chatScenario.type("ACK MAINT-555");

    assertThat(ticket().status()).isEqualTo(TicketStatus.ACKNOWLEDGED);
    assertThat(demoChat.alerts.takenBy).isEmpty();
  }

  @Test
  void saysWhoTookTheTicketAndChangesNothing() {
    demoChat.maintenance.acknowledge(TICKET, FakePeople.LERATO);

    assertThat(chatScenario.type("ACK MAINT-555"))
        .startsWith("ℹ️ Lerato took MAINT-555 before you. Nothing changed.");
    assertThat(ticket().assignee()).contains(FakePeople.LERATO);
  }

  @Test
  void saysWhoTookTheAlert() {
    demoChat.alerts.open("ORD-12346");
    demoChat.alerts.acknowledge(Reference.of("ORD-12346"), FakePeople.LERATO);

    assertThat(chatScenario.type("ack ORD-12346"))
        .startsWith("ℹ️ Lerato took ORD-12346 before you.");
  }

  @Test
  void endsTheAlertOnATicketThatStaysWithSomebodyElse() {
    demoChat.maintenance.acknowledge(TICKET, FakePeople.LERATO);
    demoChat.alerts.open("MAINT-555");

    assertThat(chatScenario.type("ACK MAINT-555"))
        .startsWith("✅ Alert acknowledged. MAINT-555 stays with Lerato.");
    assertThat(ticket().assignee()).contains(FakePeople.LERATO);
  }

  @Test
  void isNotPickedByTheNumberThatTheOpenQuestionWants() {
    chatScenario.type("bom BOM-2001");
    chatScenario.type("2");
    assertThat(chatScenario.type("PARTS MAINT-555")).contains("\n• ARRIVED MAINT-555\n");

    chatScenario.type("1");

    assertThat(ticket().status()).isEqualTo(TicketStatus.WAITING_FOR_PARTS);
    assertThat(chatScenario.state().answers()).containsEntry("quantity", "1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ORD-12346", "DEF-98764"})
  void takesCareOfOrdersAndDefects(String subject) {
    demoChat.alerts.open(subject);

    assertThat(chatScenario.type("ACK " + subject)).startsWith("✅ " + subject + " is yours.");
    assertThat(demoChat.alerts.takenBy).containsKey(subject);
  }

  @Test
  void promisesUntilWhen() {
    demoChat.alerts.open("MAINT-555");

    assertThat(chatScenario.type("ETA MAINT-555 1h30"))
        .startsWith(
            "✅ MAINT-555 is yours.\n"
                + "⏰ Expected by today 09:30, in 1 hour 30 minutes. Then I will ask again.");
    assertThat(demoChat.alerts.promises)
        .containsEntry("MAINT-555", DemoChat.CLOCK.instant().plus(Duration.ofMinutes(90)));
    assertThat(ticket().assignee()).contains(ChatScenario.SPEAKER.person());
  }

  @Test
  void aPromiseIsKeptWithoutAnAlertAndShownWhereverTheTicketIs() {
    assertThat(chatScenario.type("ETA MAINT-555 2h"))
        .startsWith(
            "✅ MAINT-555 is yours.\n"
                + "⏰ Expected by today 10:00, in 2 hours. Then I will ask again.");
    assertThat(ticket().assignee()).contains(ChatScenario.SPEAKER.person());
    assertThat(chatScenario.type("why MAINT-555")).contains("\nExpected by: today 10:00\n");
    assertThat(chatScenario.type("MAINT-555")).contains("\nExpected by: today 10:00\n");
  }

  @Test
  void timesAreToldByTheClockOfWhoReads() {
    chatScenario.in(ZoneId.of("Africa/Johannesburg"));
    assertThat(chatScenario.type("ETA MAINT-555 2h"))
        .contains("⏰ Expected by today 12:00 GMT+2, in 2 hours.");
    assertThat(chatScenario.type("MAINT-555")).contains("Expected by: today 12:00 GMT+2");
    assertThat(chatScenario.type("why MAINT-555"))
        .contains("is due Wed 4 Mar 06:32 GMT+2")
        .contains("Expected by: today 12:00 GMT+2");
  }

  @Test
  void whoseTicketItIsMayPromiseAnotherTime() {
    chatScenario.type("ETA MAINT-555 2h");
    assertThat(chatScenario.type("ETA MAINT-555 30m"))
        .startsWith(
            "ℹ️ MAINT-555 is yours already.\n"
                + "⏰ Expected by today 08:30, in 30 minutes. Then I will ask again.");
    assertThat(demoChat.audited)
        .hasSize(2)
        .allSatisfy(
            entry -> {
              assertThat(entry.auditAction()).isEqualTo(AuditAction.TIME_PROMISED);
              assertThat(entry.subject()).contains(Reference.of("MAINT-555"));
            });
    assertThat(chatScenario.type("MAINT-555")).contains("Expected by: today 08:30");
  }

  @Test
  void nobodyPromisesForAnother() {
    demoChat.maintenance.acknowledge(Reference.of("MAINT-555"), FakePeople.LERATO);
    assertThat(chatScenario.type("ETA MAINT-555 2h"))
        .startsWith("ℹ️ Lerato took MAINT-555 before you. Nothing changed.")
        .doesNotContain("⏰");
    assertThat(chatScenario.type("MAINT-555")).doesNotContain("Expected");
  }

  @Test
  void changesNothingWhenTheTimeDoesNotFit() {
    demoChat.alerts.open("MAINT-555");
    chatScenario.type("ETA MAINT-555 1m");

    assertThat(ticket().status()).isEqualTo(TicketStatus.OPEN);
    assertThat(demoChat.alerts.takenBy).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARTS MAINT-555", "DONE MAINT-555"})
  void whoeverMakesAStepTakesCare(String command) {
    demoChat.alerts.open("MAINT-555");
    chatScenario.type(command);

    assertThat(ticket().assignee()).contains(ChatScenario.SPEAKER.person());
    assertThat(demoChat.alerts.takenBy).containsKey("MAINT-555");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAINT-541", "MAINT-542"})
  void saysSoWhenAClockHasEnded(String ended) {
    var said =
        new CommandInvocation(demoChat.chatCommands.get(6), Optional.of(Reference.of(ended)), "");

    assertThat(
            said
                .chatCommand()
                .handle(said, ChatScenario.SPEAKER, Texts.in(Locale.ENGLISH)::say)
                .lines()
                .stream()
                .map(message -> message.key()))
        .contains("why.title")
        .doesNotContain("sla.remaining", "sla.overdue");
  }

  @Test
  void shortensALongStoryInTheMiddle() {
    demoChat.sla.paused(20);

    String why = chatScenario.type("why MAINT-555");
    assertThat(why.lines().filter(line -> line.contains("then: waiting for parts"))).hasSize(5);
    assertThat(why).contains("• … and 15 more").contains("→ now");
  }

  @Test
  void tellsOneStretchMoreRatherThanThatThereIsOne() {
    demoChat.sla.paused(6);

    assertThat(chatScenario.type("why MAINT-555")).doesNotContain("more");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "done and dusted",
        "parts 12",
        "ack MAINT-555 please",
        "acknowledged",
        "etamaint555",
        "MAINT-555 ack",
        "why MAINT"
      })
  void isNoCommand(String text) {
    var commandParser = new CommandParser(demoChat.chatCommands);

    assertThat(commandParser.in(Input.typed(text), Texts.in(Locale.ENGLISH)::say)).isEmpty();
    assertThat(commandParser.bare(Input.typed(text))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "30m,PT30M",
    "2h,PT2H",
    "1h30,PT1H30M",
    "1h30m,PT1H30M",
    "1 h 30 min,PT1H30M",
    "45 min,PT45M",
    "in 45 Minutes,PT45M",
    "1 day,PT24H",
    "2d 3h 5m,PT51H5M",
    "5m,PT5M",
    "30 days,PT720H"
  })
  void understandsSpansOfTime(String text, Duration meant) {
    var spans = new DurationParser(Duration.ofMinutes(5), Duration.ofDays(30));

    assertThat(parsed(spans, text, Locale.ENGLISH)).contains(meant);
    assertThat(spans.read(spans.write(meant))).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"30", "m", "h30", "soon", "4m", "31d", "99999d 99999h", "1h 99999999m", "-5m"})
  void understandsNoOtherSpan(String text) {
    var spans = new DurationParser(Duration.ofMinutes(5), Duration.ofDays(30));

    assertThat(parsed(spans, text, Locale.ENGLISH)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "es,en 2 horas,PT2H",
    "es,dentro de 1 día,PT24H",
    "es,1h30,PT1H30M",
    "es,in 45 minutes,PT45M",
    "af,oor 2 uur,PT2H",
    "af,1 uur 30 minute,PT1H30M",
    "af,3 dae,PT72H",
    "zu,amahora angu-2,PT2H",
    "zu,imizuzu engu-45,PT45M",
    "zu,usuku 1,PT24H",
    "zu,30m,PT30M"
  })
  void understandsSpansOfTimeInTheLanguageAndInEnglish(
      String language, String text, Duration meant) {
    var spans = new DurationParser(Duration.ofMinutes(5), Duration.ofDays(30));

    assertThat(parsed(spans, text, Locale.forLanguageTag(language))).contains(meant);
  }

  private static Optional<Duration> parsed(DurationParser spans, String text, Locale language) {
    TurnContext turnContext =
        TurnContext.begin(BundleTranslations.in(language), FormAnswers.none());
    return spans.parse(Input.typed(text), turnContext) instanceof ParseResult.Value<Duration> span
        ? Optional.of(span.value())
        : Optional.empty();
  }

  /** The shortest of the channels' longest texts. */
  @Test
  void theHelpIsOneMessage() {
    assertThat(chatScenario.type("help")).hasSizeLessThan(1_600);
  }
}
