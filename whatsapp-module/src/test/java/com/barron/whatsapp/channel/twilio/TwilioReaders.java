package com.barron.whatsapp.channel.twilio;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.http.AnswerReader;
import com.barron.whatsapp.channel.twilio.api.TwilioApi;
import com.barron.whatsapp.channel.twilio.content.ContentClient;
import com.barron.whatsapp.channel.twilio.content.ContentCommand;
import com.barron.whatsapp.channel.twilio.content.ContentIdCache;
import com.barron.whatsapp.channel.twilio.webhook.TwilioPayloads;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All that reads answers of Twilio. */
public final class TwilioReaders {
  private static final String SID = "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
  private static final String NUMBER = "+12025550199";
  private static final Delivery DELIVERY =
      new Delivery(
          17,
          new Identity("twilio", IdentityKind.PHONE, "+12025550123"),
          Reply.of("hi"),
          true,
          Instant.EPOCH,
          Deadline.in(Duration.ofMinutes(5)));
  private static final String ERROR =
      "{\"code\":63007,\"message\":\"x\",\"more_info\":\"https://x\",\"status\":400}";
  private static final String MESSAGES =
      """
      {"messages":[{"sid":"SM1","body":"hi","to":"whatsapp:+12025550123",
        "from":"whatsapp:+12025550199","status":"sent","date_created":"Tue, 06 Oct 2026 10:00:00 +0000"}],
       "next_page_uri":"/2010-04-01/Accounts/ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/Messages.json?Page=1",
       "page":0,"page_size":20}
      """;

  /** The list of resources and the approval of one in one, as all requests get the same. */
  private static final String CONTENTS =
      """
      {"contents":[{"sid":"HX00000000000000000000000000000001","friendly_name":"barron_list_1_v1"},
        {"sid":"HX00000000000000000000000000000002","friendly_name":"barron_sla_warning_v1"}],
       "meta":{"key":"contents","next_page_url":"https://content.twilio.com/v1/Content?Page=1"},
       "sid":"HX00000000000000000000000000000003","status":"received","whatsapp":{"status":"approved"}}
      """;

  private TwilioReaders() {}

  /** Of a provider at an address. */
  public static List<AnswerReader> at(String address) {
    var account = new TwilioAccount(SID, List.of("token"), NUMBER, URI.create(address));
    var client = new ContentClient(TwilioApi.client(account, Duration.ofSeconds(5)));
    var channel =
        new TwilioChannel(
            new Settings(Optional.of(account), URI.create("https://bot.example.com"), false, false),
            new ContentIdCache(Optional.empty(), Clock.systemUTC()),
            Duration.ofSeconds(5));
    return List.of(
        new AnswerReader(
            "twilio sent",
            TwilioPayloads.text("twilio-rest-message-created-201.json"),
            () -> channel.send(DELIVERY)),
        new AnswerReader("twilio error", ERROR, () -> channel.send(DELIVERY)),
        new AnswerReader("twilio messages", MESSAGES, () -> channel.find(DELIVERY, List.of())),
        new AnswerReader("twilio contents", CONTENTS, () -> searched(client)),
        new AnswerReader("twilio content command", CONTENTS, () -> completed(address)),
        new AnswerReader(
            "twilio typing",
            "{\"success\":true}",
            () -> {
              channel.showTyping("SM1", Deadline.in(Duration.ofSeconds(5)));
              return "shown or not";
            }));
  }

  private static Object searched(ContentClient client) {
    var cache = new ContentIdCache(Optional.of(client), Clock.systemUTC());
    cache.run();
    return cache.id("barron_list_1_v1");
  }

  private static Object completed(String address) {
    var printed = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return new ContentCommand(printed)
        .run(
            Map.of(
                    "TWILIO_ACCOUNT_SID", SID,
                    "TWILIO_AUTH_TOKEN", "token",
                    "TWILIO_WHATSAPP_NUMBER", NUMBER,
                    "TWILIO_API_BASE_URL", address)
                ::get);
  }
}
