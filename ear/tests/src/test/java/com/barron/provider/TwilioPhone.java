package com.barron.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A person with a phone: what they say reaches the product as Twilio would post it, what they hear
 * is what the stub took for them. One thread at a time, but for {@link #post}.
 */
public final class TwilioPhone {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  // Ids differ between two runs against one database.
  private static final AtomicLong MESSAGES = new AtomicLong(Clock.systemUTC().millis() * 1_000_000);

  private final TwilioStub stub;
  private final URI webhook;
  private final String number;
  private int received;

  /**
   * A phone.
   *
   * @param webhook the address at which the product is called
   * @param number E.164 with its plus sign
   */
  public TwilioPhone(TwilioStub stub, URI webhook, String number) {
    this.stub = stub;
    this.webhook = webhook;
    this.number = number;
    this.received = stub.record().sentTo(address()).size();
  }

  /** The same phone, when the provider calls another address. */
  public TwilioPhone at(URI otherWebhook) {
    return new TwilioPhone(stub, otherWebhook, number);
  }

  /** The address at the provider. */
  public String address() {
    return "whatsapp:" + number;
  }

  /** E.164 with its plus sign. */
  public String number() {
    return number;
  }

  /**
   * Says something.
   *
   * @return the message's id at the provider
   * @throws AssertionError when the webhook does not take it
   */
  public String says(String text) {
    return sends(text(text));
  }

  /** Says something and waits for the one answer. */
  public String asks(String text) {
    says(text);
    return receives();
  }

  /** Sends any inbound form. @return the message's id at the provider */
  public String sends(StubForm stubForm) {
    HttpResponse<String> answer = post(stubForm);
    if (answer.statusCode() != 200 || !answer.body().contains("<Response")) {
      throw new AssertionError("the webhook answered " + answer.statusCode() + answer.body());
    }
    return stubForm.first("MessageSid").orElseThrow();
  }

  /** The next answer that was not heard yet. */
  public String receives() {
    return receives(PATIENCE);
  }

  /** The next answer, with another patience than usual. */
  public String receives(Duration patience) {
    received++;
    return stub.record().awaitSentTo(address(), received, patience).get(received - 1).text();
  }

  /** The message that was heard last. */
  public SentMessage last() {
    return stub.record().sentTo(address()).get(received - 1);
  }

  /** Taps a choice of the last message that was heard. */
  public String taps(String title) {
    return sends(tap(last(), choice(title)));
  }

  /** A choice of the last message that was heard, by what the person reads. */
  public StubContent.StubChoice choice(String title) {
    return last().choices().stream()
        .filter(each -> each.title().equals(title) || each.description().equals(title))
        .findFirst()
        .orElseThrow(() -> new AssertionError(title + " is not among " + last().choices()));
  }

  /** Every message that reached this phone so far. */
  public List<String> inbox() {
    return stub.record().sentTo(address()).stream().map(SentMessage::text).toList();
  }

  /** What Twilio posts for a text. */
  public StubForm text(String text) {
    String sid = TwilioSids.message(MESSAGES.incrementAndGet());
    String digits = number.substring(1);
    return StubForm.of(
        "SmsMessageSid",
        sid,
        "NumMedia",
        "0",
        "ProfileName",
        "Ana Pérez",
        "MessageType",
        "text",
        "SmsSid",
        sid,
        "WaId",
        digits,
        "SmsStatus",
        "received",
        "Body",
        text,
        "To",
        stub.account().address(),
        "NumSegments",
        "1",
        "ReferralNumMedia",
        "0",
        "MessageSid",
        sid,
        "AccountSid",
        stub.account().sid(),
        "From",
        address(),
        "ExternalUserId",
        "whatsapp:US." + digits + "0000",
        "ApiVersion",
        "2010-04-01");
  }

  /** What Twilio posts for a tapped button; what it answered is not told. */
  public StubForm tap(String payload) {
    return text(payload)
        .with("MessageType", "interactive")
        .and("ButtonText", payload)
        .and("ButtonPayload", payload);
  }

  /** What Twilio posts for a tap on a choice of a message. */
  public StubForm tap(SentMessage below, StubContent.StubChoice choice) {
    FilledContent filled = below.content().orElseThrow();
    StubForm stubForm =
        text(choice.title())
            .with("MessageType", filled.stubContent().isApproved() ? "button" : "interactive")
            .and("OriginalRepliedMessageSender", stub.account().address())
            .and("OriginalRepliedMessageSid", below.sid());
    return filled.stubContent().type().equals(StubContent.LIST_PICKER)
        ? stubForm
            .and("ListId", choice.id())
            .and("ListTitle", choice.title())
            .and("ListDescription", choice.description())
        : stubForm.and("ButtonText", choice.title()).and("ButtonPayload", choice.id());
  }

  /** What Twilio posts for a file without a caption. */
  public StubForm file(String contentType) {
    StubForm stubForm = text("");
    String sid = stubForm.first("MessageSid").orElseThrow();
    String media = "https://api.twilio.com/2010-04-01/Accounts/" + stub.account().sid();
    return stubForm
        .with("NumMedia", "1")
        .with("MessageType", contentType.startsWith("image/") ? "image" : "document")
        .and("MediaContentType0", contentType)
        .and("MediaUrl0", media + "/Messages/" + sid + "/Media/ME" + sid.substring(2));
  }

  /** What Twilio posts for a file that it holds. @param caption empty text for none */
  public StubForm file(String contentType, byte[] file, String caption) {
    StubForm stubForm = file(contentType).with("Body", caption);
    stub.files().put(mediaSid(stubForm), file);
    return stubForm;
  }

  /** The id of the file in a form. */
  public static String mediaSid(StubForm stubForm) {
    return stubForm.first("MediaUrl0").orElseThrow().replaceAll(".*/", "");
  }

  /** What Twilio posts for something that is not text, by its kind in WhatsApp's words. */
  public StubForm other(String kind) {
    return switch (kind) {
      case "image" -> file("image/jpeg");
      case "document" -> file("application/pdf");
      case "voice" -> file("audio/ogg");
      case "video" -> file("video/mp4");
      case "sticker" -> file("image/webp");
      case "contact" -> file("text/vcard");
      case "unknown" -> file("");
      case "location" -> location();
      default -> throw new IllegalArgumentException("nothing is known that is a " + kind);
    };
  }

  /** What Twilio posts for a place. */
  public StubForm location() {
    return text("")
        .with("MessageType", "location")
        .and("Latitude", "-26.2041")
        .and("Longitude", "28.0473");
  }

  /** Posts a form to the webhook, rightly signed. Safe from several threads. */
  public HttpResponse<String> post(StubForm stubForm) {
    stubForm.first("MessageSid").ifPresent(stub.record()::addReceived);
    return post(
        stubForm.encoded(), StubSignature.of(stub.account().token(), webhook + "", stubForm));
  }

  /** Posts any body with any signature. */
  public HttpResponse<String> post(String body, String signature) {
    HttpRequest request =
        HttpRequest.newBuilder(webhook)
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("User-Agent", "TwilioProxy/1.1")
            .header("X-Twilio-Signature", signature)
            .POST(BodyPublishers.ofByteArray(body.getBytes(UTF_8)))
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
