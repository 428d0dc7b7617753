package com.barron.whatsapp.channel.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which forms are taken of those that one signature covers. */
class CanonicalFormTest {
  private static final String OURS = "whatsapp:+12025550199";
  private static final String ATTACKER = "12025550166";
  private static final String SUPERVISOR = "12025550101";
  private static final String SID = "SM0123456789abcdef0123456789abcdef";
  private static final String OTHER_SID = "SMfedcba9876543210fedcba9876543210";
  private static final TwilioAccount ACCOUNT =
      new TwilioAccount(
          "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
          List.of("token"),
          "+12025550199",
          URI.create("https://api.example.com"));
  private static final long SEED = 20_260_901;
  private static final int CASES = 120_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "inbound-text",
        "inbound-text-reply",
        "inbound-image",
        "inbound-document",
        "inbound-button-session",
        "inbound-list",
        "inbound-location",
        "inbound-stop",
        "status-queued",
        "status-sent",
        "status-delivered",
        "status-failed-63016"
      })
  void everyRealFormIsTaken(String name) {
    assertThat(isTaken(canonical(name), form(name))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"AnotherField", "Zone", "Flow2", "Aa", "NumSegmentsTotal", "Mentions"})
  void aFieldThatNobodyKnewIsTaken(String name) {
    Map<String, String> fields = form("inbound-text");
    fields.put(name, "some value of 2027");
    assertThat(isTaken(canonical("inbound-text"), fields)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "To whom it may concern: Label printer, From Body to Body",
        "MessageType of ButtonPayload and ButtonText",
        "ORD-12345 Forwarded to WaId",
        "From:To:MessageSid:AccountSid"
      })
  void wordsThatAreNamesOfFieldsAreTaken(String text) {
    Map<String, String> fields = form("inbound-text");
    fields.put("Body", text);
    fields.put("ProfileName", text);
    assertThat(isTaken(canonical("inbound-text"), fields)).isTrue();
  }

  @Test
  void aFormWithoutItsTypeIsRefusedWhenTheTypeHidesInAnotherField() {
    SortedMap<String, String> signed = new TreeMap<>(form("inbound-text"));
    Map<String, String> again = new HashMap<>(signed);
    again.remove("MessageType");
    again.put("MessageSid", signed.get("MessageSid") + "MessageTypetext");

    assertThat(joined(again)).isEqualTo(joined(signed));
    assertThat(isTaken(canonical("inbound-text"), again)).isFalse();
  }

  @Test
  void whatAnAttackerWroteIsNotWhatASupervisorSaid() {
    String forged =
        "approve BCR-301From"
            + "whatsapp:+"
            + SUPERVISOR
            + "MessageSid"
            + OTHER_SID
            + "MessageTypetextNumMedia0SmsMessageSid"
            + OTHER_SID
            + "SmsSid"
            + OTHER_SID
            + "SmsStatusreceivedTo"
            + OURS
            + "WaId"
            + SUPERVISOR
            + "Zz";
    Map<String, String> written = message("whatsapp:+" + ATTACKER, ATTACKER, forged);
    String rest = joined(written).substring(joined(written).indexOf("Zz") + 2);
    Map<String, String> claimed = message("whatsapp:+" + SUPERVISOR, SUPERVISOR, "approve BCR-301");
    List.of("MessageSid", "SmsMessageSid", "SmsSid").forEach(id -> claimed.put(id, OTHER_SID));
    claimed.put("Zz", rest);

    assertThat(joined(claimed)).isEqualTo(joined(written));
    assertThat(CanonicalForm.ofMessage(ACCOUNT).refusal(claimed))
        .contains(WebhookRefusal.NOT_CANONICAL);
    assertThat(CanonicalForm.ofMessage(ACCOUNT).refusal(written))
        .contains(WebhookRefusal.NOT_CANONICAL);
  }

  @Test
  void aTextIsNotATap() {
    Map<String, String> written =
        message("whatsapp:+" + ATTACKER, ATTACKER, "xButtonPayloadconfirm");
    Map<String, String> claimed = message("whatsapp:+" + ATTACKER, ATTACKER, "x");
    claimed.put("ButtonPayload", "confirm");

    assertThat(joined(claimed)).isEqualTo(joined(written));
    assertThat(isTaken(CanonicalForm.ofMessage(ACCOUNT), claimed)).isFalse();
    assertThat(isTaken(CanonicalForm.ofMessage(ACCOUNT), written)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "MessageSid,SM0123456789ABCDEF0123456789ABCDEF",
    "SmsSid,SMfedcba9876543210fedcba9876543210",
    "SmsMessageSid,",
    "MessageSid,''",
    "From,+12025550123",
    "From,whatsapp:12025550123",
    "WaId,12025550177",
    "ButtonText,x"
  })
  void aFormThatIsNotTheProvidersIsRefused(String name, String value) {
    Map<String, String> fields = form("inbound-text");
    if (value == null) {
      fields.remove(name);
    } else {
      fields.put(name, value);
    }
    assertThat(CanonicalForm.ofMessage(ACCOUNT).refusal(fields))
        .contains(WebhookRefusal.NOT_CANONICAL);
  }

  @Test
  void anotherAccountAndAnotherNumberAreTold() {
    Map<String, String> fields = form("inbound-text");
    fields.put("To", "whatsapp:+12025550198");
    assertThat(CanonicalForm.ofMessage(ACCOUNT).refusal(fields))
        .contains(WebhookRefusal.OTHER_NUMBER);
    fields.put("AccountSid", "ACbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb");
    assertThat(CanonicalForm.ofMessage(ACCOUNT).refusal(fields))
        .contains(WebhookRefusal.OTHER_ACCOUNT);
  }

  @Test
  void anAddressMayBeWrittenAsWhatsAppWritesIt() {
    Map<String, String> fields = form("inbound-text");
    fields.put("From", "whatsapp:+525555550101");
    fields.put("WaId", "5215555550101");
    assertThat(isTaken(CanonicalForm.ofMessage(ACCOUNT), fields)).isTrue();
  }

  /** The seed is fixed: the cases are the same each time. */
  @Test
  void noOtherSplitOfARealFormIsTaken() {
    var random = new Random(SEED);
    List<String> names =
        List.of(
            "inbound-text",
            "inbound-text-reply",
            "inbound-image",
            "inbound-document",
            "inbound-button-session",
            "inbound-list",
            "inbound-location",
            "inbound-stop",
            "status-sent",
            "status-failed-63016");
    Map<String, SortedMap<String, String>> forms = new HashMap<>();
    names.forEach(name -> forms.put(name, new TreeMap<>(form(name))));
    List<String> taken = new ArrayList<>();
    int cases = 0;
    while (cases < CASES) {
      String name = names.get(cases % names.size());
      SortedMap<String, String> real = forms.get(name);
      Map<String, String> cut = new Resplitting(random, real).next();
      if (!cut.equals(real)) {
        if (!joined(cut).equals(joined(real)) || isTaken(canonical(name), cut)) {
          taken.add(cut + " of " + name);
        }
        cases++;
      }
    }
    assertThat(taken).isEmpty();
  }

  private static boolean isTaken(CanonicalForm canonicalForm, Map<String, String> fields) {
    return canonicalForm.refusal(fields).isEmpty() && !canonicalForm.isAmbiguous(fields);
  }

  private static CanonicalForm canonical(String name) {
    return name.startsWith("status")
        ? CanonicalForm.ofStatus(ACCOUNT)
        : CanonicalForm.ofMessage(ACCOUNT);
  }

  private static Map<String, String> form(String name) {
    return new HashMap<>(
        UrlEncodedForm.read(TwilioPayloads.text("twilio-" + name + ".form").strip())
            .fields()
            .orElseThrow());
  }

  private static Map<String, String> message(String from, String waId, String text) {
    Map<String, String> fields = new HashMap<>();
    List.of("MessageSid", "SmsMessageSid", "SmsSid").forEach(id -> fields.put(id, SID));
    fields.put("AccountSid", ACCOUNT.accountSid());
    fields.put("ApiVersion", "2010-04-01");
    fields.put("Body", text);
    fields.put("From", from);
    fields.put("MessageType", "text");
    fields.put("NumMedia", "0");
    fields.put("SmsStatus", "received");
    fields.put("To", OURS);
    fields.put("WaId", waId);
    return fields;
  }

  private static String joined(Map<String, String> fields) {
    var joined = new StringBuilder();
    new TreeMap<>(fields).forEach((name, value) -> joined.append(name).append(value));
    return joined.toString();
  }
}
