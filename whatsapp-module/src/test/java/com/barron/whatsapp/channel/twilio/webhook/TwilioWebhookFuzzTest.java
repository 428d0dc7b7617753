package com.barron.whatsapp.channel.twilio.webhook;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.barron.whatsapp.channel.twilio.webhook.TwilioWebhooks.RequestResult;
import com.barron.whatsapp.fuzz.FuzzCase;
import com.barron.whatsapp.fuzz.WrittenTexts;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rightly signed messages and reports that Twilio does not document. */
class TwilioWebhookFuzzTest {
  private static final String TOKEN = "0123456789abcdef0123456789abcdef";
  private static final String BASE = "https://bot.example.com";
  private static final String FORM = "application/x-www-form-urlencoded";

  private final TwilioWebhooks webhooks =
      new SignedTwilioWebhooks(
          new Settings(
              Optional.of(
                  new TwilioAccount(
                      "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                      List.of(TOKEN),
                      "+12025550199",
                      URI.create("https://api.example"))),
              URI.create(BASE),
              false,
              false));

  @ParameterizedTest
  @MethodSource("com.barron.whatsapp.fuzz.FuzzSamples#twilioMessages")
  void readsAnyMessageOrRefusesIt(String sample) {
    readsAnyOf("twilio-inbound-" + sample + ".form", "", webhooks::message);
  }

  @ParameterizedTest
  @MethodSource("com.barron.whatsapp.fuzz.FuzzSamples#twilioReports")
  void readsAnyReportOrRefusesIt(String sample) {
    readsAnyOf("twilio-status-" + sample + ".form", "outbox=17", webhooks::status);
  }

  private void readsAnyOf(
      String sample, String query, Function<WebhookRequest, RequestResult<?>> reader) {
    String valid = TwilioPayloads.text(sample).strip();
    assertThat(read(valid, query, reader))
        .isNotInstanceOf(RequestResult.ForbiddenRequest.class)
        .isNotInstanceOf(RequestResult.MalformedRequest.class);

    FuzzCase.cases("fuzz.readers", 300)
        .forEach(
            fuzz ->
                assertThatCode(() -> read(fuzz.form(valid), query, reader))
                    .as("%s %s", sample, fuzz)
                    .doesNotThrowAnyException());
  }

  private static RequestResult<?> read(
      String form, String query, Function<WebhookRequest, RequestResult<?>> reader) {
    byte[] body = form.getBytes(ISO_8859_1);
    String path = "/api/whatsapp/webhook";
    String address = BASE + path + (query.isEmpty() ? "" : "?" + query);
    String signature = TwilioPayloads.sign(TOKEN, address, UrlEncodedForm.read(body).pairs());

    RequestResult<?> result =
        reader.apply(new WebhookRequest("POST", path, query, FORM, body, signature, List.of()));

    assertThat(result).isNotNull();
    assertThat(WrittenTexts.in(result)).allMatch(WrittenTexts::isStorable);
    return result;
  }
}
