package com.barron.whatsapp.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.settings.MetaAccount.ApprovedText;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsParserTest {
  private final Map<String, String> environment = new HashMap<>();

  @Test
  void hasADefaultForEverything() {
    environment.put("TWILIO_AUTH_TOKEN", " ");
    SettingsParser reading = read();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.settings().twilio()).isEmpty();
    assertThat(reading.settings().publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
    assertThat(reading.settings().openEnrolment()).isFalse();
    assertThat(reading.settings().simulator()).isFalse();
    assertThat(reading.settings().conversationTimeouts()).isEqualTo(ConversationTimeouts.USUAL);
    assertThat(reading.settings().sendsPerSecond()).isEqualTo(80);
    assertThat(reading.settings().rateLimits()).isEqualTo(new RateLimits(20, 200));
    assertThat(reading.settings().channelOrder()).containsExactly("twilio", "meta", "simulator");
  }

  @Test
  void readsAnAccountAsTheSeedWritesIt() {
    withTwilio();
    environment.put("TWILIO_AUTH_TOKEN", "new , old");
    environment.put("BARRON_PUBLIC_URL", "https://bot.example.com/");
    environment.put("BARRON_ENROLMENT", "open");
    environment.put("BARRON_SIMULATOR", "true");
    SettingsParser reading = read();
    assertThat(reading.problems()).isEmpty();
    TwilioAccount account = reading.settings().twilio().orElseThrow();
    assertThat(account.number()).isEqualTo("+12025550199");
    assertThat(account.authTokens()).isEqualTo(List.of("new", "old"));
    assertThat(account.apiBaseUrl()).isEqualTo(URI.create("https://api.twilio.com"));
    assertThat(reading.settings().publicUrl()).isEqualTo(URI.create("https://bot.example.com"));
    assertThat(reading.settings().openEnrolment()).isTrue();
    assertThat(reading.settings().simulator()).isTrue();
  }

  @Test
  void knowsTheApprovedTextsThatAreSet() {
    withTwilio();
    environment.put("TWILIO_TEMPLATE_SLA_BREACH", "HX" + "0".repeat(32));
    environment.put("BARRON_SENDS_PER_SECOND", "10000");
    SettingsParser reading = read();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.settings().twilio().orElseThrow().templates())
        .isEqualTo(Map.of("SLA_BREACH", "HX" + "0".repeat(32)));
    assertThat(reading.settings().sendsPerSecond()).isEqualTo(10_000);
  }

  @Test
  void readsFurtherHostsOfFiles() {
    environment.put("BARRON_MEDIA_HOSTS", "proxy.plant.example, Files");
    SettingsParser reading = read();
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.settings().mediaHosts())
        .containsExactlyInAnyOrder("proxy.plant.example", "files");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "[::1]",
        "2130706433",
        "*.example",
        "a:8080",
        "https://a",
        "a/b",
        "."
      })
  void takesNoAddressAsAHostOfFiles(String written) {
    environment.put("BARRON_MEDIA_HOSTS", written);
    assertThat(read().problems()).singleElement().asString().startsWith("BARRON_MEDIA_HOSTS");
  }

  @Test
  void takesAPlainNumberToo() {
    withTwilio();
    environment.put("TWILIO_WHATSAPP_NUMBER", "+12025550199");
    assertThat(read().settings().twilio().orElseThrow().number()).isEqualTo("+12025550199");
  }

  @Test
  void namesWhatIsMissingOfAHalfSetAccount() {
    environment.put("TWILIO_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    assertThat(read().problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("TWILIO_AUTH_TOKEN"))
        .anyMatch(problem -> problem.startsWith("TWILIO_WHATSAPP_NUMBER"));
  }

  @Test
  void listsEveryProblemAndNoValue() {
    environment.put("TWILIO_ACCOUNT_SID", "bad-sid-value");
    environment.put("TWILIO_AUTH_TOKEN", " , ,");
    environment.put("TWILIO_WHATSAPP_NUMBER", "bad-number-value");
    environment.put("TWILIO_API_BASE_URL", "ftp://bad-api-value");
    environment.put("BARRON_PUBLIC_URL", "http://user:secret@host");
    environment.put("BARRON_ENROLMENT", "bad-enrolment-value");
    environment.put("BARRON_SIMULATOR", "yes");
    environment.put("BARRON_SENDERS", "0");
    environment.put("BARRON_IDLE_NUDGE", "bad-span-value");
    environment.put("BARRON_IDLE_END", "10m");
    environment.put("BARRON_KEEP_MESSAGES", "7");
    environment.put("BARRON_SENDS_PER_SECOND", "10001");
    environment.put("TWILIO_TEMPLATE_SLA_WARNING", "bad-template-value");
    environment.put("TWILIO_TEMPLATE_SLA_BREACH", "HX" + "g".repeat(32));
    assertThat(read().problems()).hasSize(14).noneMatch(problem -> problem.contains("bad-"));
  }

  @Test
  void readsLimitsOfAPersonAndTheOrderOfChannels() {
    environment.put("BARRON_RATE_PER_MINUTE", "0");
    environment.put("BARRON_RATE_PER_HOUR", "100000");
    environment.put("BARRON_CHANNELS", "meta, simulator");
    assertThat(read().problems()).isEmpty();
    assertThat(read().settings().rateLimits()).isEqualTo(new RateLimits(0, 100_000));
    assertThat(read().settings().channelOrder()).containsExactly("meta", "simulator", "twilio");
  }

  @ParameterizedTest
  @CsvSource({
    "BARRON_RATE_PER_MINUTE,-1",
    "BARRON_RATE_PER_MINUTE,10001",
    "BARRON_RATE_PER_HOUR,many",
    "BARRON_CHANNELS,fax",
    "BARRON_CHANNELS,'meta,twilio,meta'"
  })
  void refusesLimitsAndChannelsThatItDoesNotKnow(String name, String value) {
    environment.put(name, value);
    assertThat(read().problems()).singleElement().asString().startsWith(name);
    assertThat(read().settings().channelOrder()).isEqualTo(Settings.USUAL_CHANNELS);
  }

  @ParameterizedTest
  @CsvSource({"0,PT0S", "90s,PT90S", "20m,PT20M", "1h,PT1H", "PT30M,PT30M"})
  void readsSpansOfTime(String written, Duration meant) {
    environment.put("BARRON_IDLE_NUDGE", written);
    environment.put("BARRON_IDLE_END", "1d");
    environment.put("BARRON_KEEP_MESSAGES", "90");
    environment.put("BARRON_KEEP_STRANGERS", "7");
    assertThat(read().problems()).isEmpty();
    assertThat(read().settings().conversationTimeouts())
        .isEqualTo(new ConversationTimeouts(meant, Duration.ofDays(1), 90, 7));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "401", "a month"})
  void keepsStrangersForADayAtLeastAndNoLongerThanMessages(String days) {
    assertThat(read().settings().conversationTimeouts().keepStrangersDays()).isEqualTo(30);
    environment.put("BARRON_KEEP_STRANGERS", days);
    assertThat(read().problems()).singleElement().asString().startsWith("BARRON_KEEP_STRANGERS");
  }

  @Test
  void endsNoConversationBeforeItsNudge() {
    environment.put("BARRON_IDLE_END", "15m");
    assertThat(read().problems()).singleElement().asString().startsWith("BARRON_IDLE_END");
    environment.put("BARRON_IDLE_NUDGE", "0");
    assertThat(read().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5m", "PT-5M", "5", "5 weeks", "m"})
  void refusesWhatIsNoSpanOfTime(String written) {
    environment.put("BARRON_IDLE_NUDGE", written);
    assertThat(read().problems()).singleElement().asString().startsWith("BARRON_IDLE_NUDGE");
  }

  @Test
  void readsAnAccountAtMeta() {
    withMeta();
    environment.put("META_APP_SECRET", "new , old");
    environment.put("META_TEMPLATE_SLA_WARNING", "sla_warning:en,es_MX,af");
    environment.put("META_TEMPLATE_SLA_BREACH", "sla_breach:pt_BR");
    SettingsParser reading = read();
    assertThat(reading.problems()).isEmpty();
    MetaAccount account = reading.settings().meta().orElseThrow();
    assertThat(account.phoneNumberId()).isEqualTo("200000000000002");
    assertThat(account.appSecrets()).containsExactly("new", "old");
    assertThat(account.apiBaseUrl()).isEqualTo(URI.create("https://graph.facebook.com/v26.0"));
    assertThat(account.templates())
        .containsEntry("SLA_WARNING", new ApprovedText("sla_warning", List.of("en", "es_MX", "af")))
        .containsEntry("SLA_BREACH", new ApprovedText("sla_breach", List.of("pt_BR")));
    assertThat(account).hasToString("MetaAccount[200000000000002]");
    assertThat(reading.settings().twilio()).isEmpty();
  }

  @Test
  void namesWhatIsMissingOfAHalfSetAccountAtMeta() {
    withMeta();
    environment.put("META_APP_SECRET", " , ");
    environment.remove("META_VERIFY_TOKEN");
    assertThat(read().problems())
        .hasSize(2)
        .anyMatch(problem -> problem.startsWith("META_APP_SECRET"))
        .anyMatch(problem -> problem.startsWith("META_VERIFY_TOKEN"));
  }

  @Test
  void listsEveryProblemOfMetaAndNoValue() {
    environment.put("META_PHONE_NUMBER_ID", "+12025550188 bad-id");
    environment.put("META_ACCESS_TOKEN", "bad-token\nX-Header: bad-");
    environment.put("META_APP_SECRET", "secret");
    environment.put("META_VERIFY_TOKEN", "verify");
    environment.put("META_API_BASE_URL", "graph.bad-host");
    environment.put("META_TEMPLATE_SLA_WARNING", "bad-name");
    assertThat(read().problems()).hasSize(4).noneMatch(problem -> problem.contains("bad-"));
  }

  private void withMeta() {
    environment.put("META_PHONE_NUMBER_ID", "200000000000002");
    environment.put("META_ACCESS_TOKEN", "token");
    environment.put("META_APP_SECRET", "secret");
    environment.put("META_VERIFY_TOKEN", "verify");
  }

  private void withTwilio() {
    environment.put("TWILIO_ACCOUNT_SID", "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    environment.put("TWILIO_AUTH_TOKEN", "token");
    environment.put("TWILIO_WHATSAPP_NUMBER", "whatsapp:+12025550199");
  }

  private SettingsParser read() {
    return new SettingsParser(environment::get);
  }
}
