package com.barron.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.load.http.HttpMessage;
import com.barron.provider.Account;
import com.barron.provider.SentMessage;
import com.barron.provider.StubForm;
import com.barron.provider.TwilioMessageRules;
import com.barron.provider.TwilioRefusal;
import com.barron.provider.TwilioSids;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * What Twilio answers to who sends a message or a sign of typing: refuses what the real one
 * refuses, tells people what it accepted. Safe from several threads.
 */
final class SendEndpoint {
  private static final String TYPING = "/v2/Indicators/Typing.json";
  private static final String CONTENTS = "/v1/Content?";

  private final Account account;
  private final String path;
  private final String authorization;
  private final TwilioMessageRules rules;
  private final People people;
  private final DeliveryReporter reporter;
  private final long latency;
  // Ids differ between two runs against one database.
  private final AtomicLong sids;
  private final Clock clock = Clock.systemUTC();
  private final RecentMessages recent = new RecentMessages();

  SendEndpoint(Account account, People people, DeliveryReporter reporter, Duration latency) {
    this.account = account;
    this.path = "/2010-04-01/Accounts/" + account.sid() + "/Messages.json";
    String login = account.sid() + ":" + account.token();
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8));
    this.rules = TwilioMessageRules.of(account);
    this.people = people;
    this.reporter = reporter;
    this.latency = latency.toNanos();
    this.sids = new AtomicLong(clock.millis() * 1_000_000);
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   */
  record EndpointAnswer(int status, String json) {
    static EndpointAnswer of(TwilioRefusal refusal) {
      return new EndpointAnswer(refusal.status(), refusal.json());
    }
  }

  /** Takes as long as the provider does. */
  EndpointAnswer answer(HttpMessage request) {
    long arrived = System.nanoTime();
    if (!request.header("Authorization").orElse("").equals(authorization)) {
      return refuse(TwilioRefusal.UNAUTHENTICATED);
    }
    String asked = request.word(1);
    if (asked.startsWith(CONTENTS)) {
      return new EndpointAnswer(200, "{\"contents\": [], \"meta\": {\"next_page_url\": null}}");
    }
    if (request.word(0).equals("GET") && asked.startsWith(path + "?")) {
      people.listed();
      StubForm query = StubForm.parse(asked.substring(path.length() + 1));
      return new EndpointAnswer(200, recent.page(query.first("To").orElse("")));
    }
    if (!request.word(0).equals("POST") || !(asked.equals(path) || asked.equals(TYPING))) {
      return refuse(TwilioRefusal.notFound(asked));
    }
    if (asked.equals(TYPING)) {
      people.typing();
      return new EndpointAnswer(200, "{\"success\": true}");
    }
    StubForm form = StubForm.parse(new String(request.body(), UTF_8));
    Optional<TwilioRefusal> refusal = rules.refuses(form);
    return refusal.isPresent() ? refuse(refusal.get()) : accept(form, arrived);
  }

  private EndpointAnswer accept(StubForm form, long arrived) {
    String to = form.first("To").orElseThrow();
    String sid = TwilioSids.message(sids.incrementAndGet());
    SentMessage message = new SentMessage(sid, account, form, Optional.empty(), clock.instant());
    recent.add(message);
    Runnable hear = people.accepted(to, outbox(form), sid, message.body(), arrived);
    long end = arrived + latency;
    while (latency > 0 && end - System.nanoTime() > 0) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
    hear.run();
    reporter.add(message);
    return new EndpointAnswer(201, message.json("queued", false).toString());
  }

  private EndpointAnswer refuse(TwilioRefusal refusal) {
    people.refused(refusal.status() + " " + refusal.message());
    return EndpointAnswer.of(refusal);
  }

  /** The outbox's id, which travels in the address for delivery reports; -1 for none. */
  private static long outbox(StubForm form) {
    String query = URI.create(form.first("StatusCallback").orElse("")).getRawQuery();
    return StubForm.parse(Optional.ofNullable(query).orElse(""))
        .first("outbox")
        .map(Long::parseLong)
        .orElse(-1L);
  }
}
