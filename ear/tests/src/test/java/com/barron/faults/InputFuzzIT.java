package com.barron.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.StubAnswer;
import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import com.barron.provider.TwilioPhone;
import com.barron.provider.meta.MetaPhone;
import com.barron.provider.meta.MetaWebhookClient;
import com.barron.provider.meta.StubMetaAccount;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.whatsapp.fuzz.FuzzCase;
import com.barron.whatsapp.fuzz.FuzzSamples;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Rightly signed requests that no provider documents, to every public entry, while the provider
 * answers nonsense now and then and two ordinary people write, too.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class InputFuzzIT {
  private static final Duration IN_THE_END = Duration.ofMinutes(2);

  /** So many requests lie between two messages of the ordinary people. */
  private static final int BETWEEN = 20;

  private static final String LIST =
      """
      {"messages":[{"sid":"SM1","body":"hi","to":"whatsapp:+12025550123","status":"sent",
        "from":"whatsapp:+12025550199","date_created":"Tue, 06 Oct 2026 10:00:00 +0000"}],
       "contents":[{"sid":"HX1","friendly_name":"barron_list_1_v1"}],
       "next_page_uri":null,"meta":{"key":"contents","next_page_url":null}}
      """;

  /** As the samples name it. */
  private static final String FILE = "300000000000004";

  private static final String SCANS = "barron_sla_scan_within_total\\{.*le=\"\\+Inf\".*}";

  private final RunningProduct product;
  private final TwilioPhone strange;
  private final MetaPhone strangeOnMeta;
  private final MetaWebhookClient meta;
  private final List<Function<FuzzCase, HttpResponse<String>>> requests =
      List.of(
          this::twilioMessage,
          this::twilioMessage,
          this::twilioText,
          this::twilioCaption,
          this::twilioReport,
          this::metaBatch,
          this::metaBatch,
          this::metaText);

  InputFuzzIT(RunningProduct product) {
    this.product = product;
    this.strange = product.somebody();
    this.strangeOnMeta = product.somebodyOnMeta();
    this.meta = product.metaWebhook();
  }

  @AfterEach
  void answerSensibly() {
    product.twilio().answerLists(Optional::empty);
    product.twilio().rewriteAnswers((request, answer) -> answer);
    product.meta().rewriteAnswers((to, answer) -> answer);
  }

  /** Else the fuzz would show no more than that refusals work. */
  @Test
  void theSamplesAreTaken() {
    for (String sample : FuzzSamples.twilioMessages()) {
      String form = twilioSample("inbound-" + sample);
      assertThat(posted(product.webhook(), form).statusCode()).as(sample).isEqualTo(200);
    }
    for (String sample : FuzzSamples.twilioReports()) {
      URI address = product.http("/api/whatsapp/status?outbox=1");
      assertThat(posted(address, twilioSample("status-" + sample)).statusCode())
          .as(sample)
          .isEqualTo(204);
    }
    for (String sample : FuzzSamples.metaBatches()) {
      assertThat(posted(metaSample(sample)).statusCode()).as(sample).isEqualTo(200);
    }
  }

  @Test
  void nothingThatIsSentSurprisesTheProduct() {
    TwilioPhone ordinary = product.somebody();
    MetaPhone ordinaryOnMeta = product.somebodyOnMeta();
    int logged = product.log().length();
    answerNonsense();
    List<String> wrong = new ArrayList<>();
    Iterator<FuzzCase> cases = FuzzCase.cases("fuzz.requests", 120).iterator();
    for (int number = 0; cases.hasNext(); number++) {
      FuzzCase fuzz = cases.next();
      outcome(fuzz).ifPresent(what -> wrong.add(fuzz + ": " + what));
      if (number % BETWEEN == 0) {
        assertThat(ordinary.asks("hi")).as("before %s", fuzz).contains("Welcome");
        assertThat(ordinaryOnMeta.asks("hi")).as("before %s", fuzz).contains("Welcome");
      }
    }
    double scans = scans();

    assertThat(wrong).isEmpty();
    assertThat(ordinary.asks("hi")).contains("Welcome");
    assertThat(ordinaryOnMeta.asks("hi")).contains("Welcome");
    strange.says("menu");
    strangeOnMeta.says("menu");
    await("strange conversations go on")
        .atMost(IN_THE_END)
        .until(() -> isWelcomed(strange.inbox()) && isWelcomed(strangeOnMeta.inbox()));
    await("nothing stays in doubt").atMost(IN_THE_END).until(() -> inDoubt() == 0);
    await("timers go on").atMost(IN_THE_END).until(() -> scans() > scans);
    List<String> lines = product.log().substring(logged).lines().toList();
    assertThat(LogScan.leaks(lines)).isEmpty();
    assertThat(lines)
        .noneMatch(line -> line.contains("scheduled task failed"))
        .noneMatch(line -> line.contains("outbox row left to its lease"));
  }

  /** To all requests for lists and files, and to half of what is sent to the strange people. */
  private void answerNonsense() {
    List<FuzzCase> answers = FuzzCase.cases("fuzz.answers", 40).toList();
    product
        .twilio()
        .answerLists(
            () -> {
              FuzzCase fuzz = one(answers);
              return Optional.of(new StubAnswer(fuzz.status(), fuzz.json(LIST)));
            });
    product
        .twilio()
        .rewriteAnswers(
            (request, answer) ->
                isTo(strange, request)
                    ? new StubAnswer(answer.status(), oneInTwo(answers, answer.body()))
                    : answer);
    product.meta().files().put(FILE, FILE.getBytes(UTF_8));
    product
        .meta()
        .rewriteAnswers(
            (to, answer) ->
                to.isEmpty() || to.equals(strangeOnMeta.who())
                    ? oneInTwo(answers, answer)
                    : answer);
  }

  private static boolean isTo(TwilioPhone phone, StubForm request) {
    return request.first("To").orElse("").equals(phone.address());
  }

  private static String oneInTwo(List<FuzzCase> answers, String valid) {
    FuzzCase fuzz = one(answers);
    return fuzz.oneOf(List.of(true, false)) ? fuzz.json(valid) : valid;
  }

  /** They are asked for by several threads. */
  private static synchronized FuzzCase one(List<FuzzCase> answers) {
    return answers.get(0).oneOf(answers);
  }

  /** What is wrong with the answer. */
  private Optional<String> outcome(FuzzCase fuzz) {
    try {
      int status = fuzz.oneOf(requests).apply(fuzz).statusCode();
      return status < 500 ? Optional.empty() : Optional.of("status " + status);
    } catch (UncheckedIOException e) {
      return Optional.of(e.toString());
    }
  }

  private HttpResponse<String> twilioMessage(FuzzCase fuzz) {
    String form = twilioSample("inbound-" + fuzz.oneOf(FuzzSamples.twilioMessages()));
    return posted(product.webhook(), fuzz.form(form));
  }

  private HttpResponse<String> twilioReport(FuzzCase fuzz) {
    String form = twilioSample("status-" + fuzz.oneOf(FuzzSamples.twilioReports()));
    String query = fuzz.oneOf(List.of("", "?outbox=1", "?outbox=", "?outbox=99999999999999999999"));
    return posted(product.http("/api/whatsapp/status" + query), fuzz.form(form));
  }

  private HttpResponse<String> twilioText(FuzzCase fuzz) {
    return strange.post(strange.text(fuzz.text()).with("ProfileName", fuzz.text()));
  }

  private HttpResponse<String> twilioCaption(FuzzCase fuzz) {
    StubForm file = strange.file("image/jpeg", fuzz.text().getBytes(UTF_8), fuzz.text());
    return strange.post(file);
  }

  private HttpResponse<String> metaBatch(FuzzCase fuzz) {
    return posted(fuzz.json(metaSample(fuzz.oneOf(FuzzSamples.metaBatches()))));
  }

  private HttpResponse<String> metaText(FuzzCase fuzz) {
    return meta.post(strangeOnMeta.value(strangeOnMeta.text(fuzz.text())));
  }

  private HttpResponse<String> posted(URI address, String form) {
    String token = product.twilio().account().token();
    return strange.at(address).post(form, StubSignature.ofEncoded(token, address + "", form));
  }

  private HttpResponse<String> posted(String batch) {
    return meta.post(
        batch, MetaWebhookClient.signature(StubMetaAccount.FICTIONAL.appSecret(), batch));
  }

  private String metaSample(String name) {
    return sample("meta-" + name + ".json")
        .replaceAll("wamid\\.IN[0-9]+", strangeOnMeta.text("").getString("id"))
        .replace("12025550123", strangeOnMeta.who().substring(1));
  }

  /** Of our account, from the strange person, with an id of its own. */
  private String twilioSample(String name) {
    String id = strange.text("").first("MessageSid").orElseThrow();
    return sample("twilio-" + name + ".form")
        .strip()
        .replaceAll("AC[a]{32}", product.twilio().account().sid())
        .replaceAll("(SM|MM)[0-9a-f]{32}", id)
        .replace("12025550123", strange.number().substring(1));
  }

  private static String sample(String file) {
    try (InputStream stream = FuzzCase.class.getResourceAsStream("/payloads/" + file)) {
      return new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isWelcomed(List<String> inbox) {
    return !inbox.isEmpty() && inbox.get(inbox.size() - 1).contains("Welcome");
  }

  private long inDoubt() {
    return product
        .sql()
        .number("SELECT count(*) FROM whatsapp_outbox WHERE state IN ('SENDING', 'UNKNOWN')");
  }

  /** How often a timer looked at the clocks. */
  private double scans() {
    return product.metrics().value(SCANS);
  }
}
