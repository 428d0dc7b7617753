package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jboss.logging.Logger;

/** WhatsApp by Twilio's REST API, one attempt at a time. */
@Singleton
class TwilioChannel implements Channel {
  private static final Logger LOG = Logger.getLogger(TwilioChannel.class);

  /** Longer than the 10 s that Twilio takes on a bad day: then the outcome is known. */
  private static final Duration TOTAL = Duration.ofSeconds(14);

  private static final Duration UNTIL_REPAIRED = Duration.ofMinutes(5);

  /** The longest body that Twilio takes; longer ones are refused with 21617. */
  private static final int LONGEST_BODY = 1_600;

  /** Twilio's clock against ours, and its whole seconds. */
  private static final Duration SKEW = Duration.ofMinutes(2);

  /** One page holds more than anybody is sent in the minutes of a search. */
  private static final int PAGE = 20;

  private static final int MOST_SEARCHED = 200;

  /** "You are outside the allowed window": an ordinary message to somebody silent for 24 hours. */
  private static final String OUTSIDE_ALLOWED_WINDOW = "63016";

  /** They sent a word like STOP, and the account's opt-out handling took it. */
  private static final String UNSUBSCRIBED = "21610";

  private final URI publicUrl;
  private final Optional<TwilioAccount> account;
  private final Optional<TwilioRestClient> client;
  private final Optional<ApprovedTexts> approved;

  @Inject
  TwilioChannel(Settings settings) {
    this(settings, TOTAL);
  }

  TwilioChannel(Settings settings, Duration total) {
    this.publicUrl = settings.publicUrl();
    this.account = settings.twilio();
    this.client = account.map(known -> client(known, total));
    this.approved = account.map(ApprovedTexts::new);
  }

  @Override
  public String name() {
    return Address.CHANNEL;
  }

  @Override
  public boolean isOn() {
    return client.isPresent();
  }

  @Override
  public int longestText() {
    return LONGEST_BODY;
  }

  @Override
  public boolean needsTemplate(String errorCode) {
    return errorCode.equals(OUTSIDE_ALLOWED_WINDOW);
  }

  @Override
  public boolean saysOptOut(String errorCode) {
    return errorCode.equals(UNSUBSCRIBED);
  }

  @Override
  public SendResult send(Delivery delivery) {
    return message(delivery)
        .map(message -> message.setStatusCallback(statusCallback(delivery)))
        .map(message -> OneAttempt.before(delivery.deadline(), () -> send(message)))
        .orElseGet(() -> new SendResult.Rejected("outside-window"));
  }

  /** Empty when the person may not be written to freely and there is no approved text. */
  private Optional<MessageCreator> message(Delivery delivery) {
    PhoneNumber to = new PhoneNumber(Address.of(delivery.to()));
    if (delivery.windowOpen()) {
      return Optional.of(Message.creator(to, us(), delivery.reply().asNumberedText()));
    }
    ApprovedTexts texts = approved.orElseThrow();
    return delivery
        .reply()
        .template()
        .flatMap(
            template ->
                texts
                    .id(template)
                    .map(
                        id ->
                            Message.creator(to, us(), (String) null)
                                .setContentSid(id)
                                .setContentVariables(texts.variables(template))));
  }

  private SendResult send(MessageCreator creator) {
    try {
      Message message = creator.create(client.orElseThrow());
      return message.getSid() == null
          ? new SendResult.Unknown("answer without an id")
          : new SendResult.Accepted(message.getSid());
    } catch (AttemptFailedException e) {
      return result(e);
    } catch (TwilioException e) {
      // The provider said yes in words that we cannot read.
      return new SendResult.Unknown("unreadable answer");
    }
  }

  /**
   * Looks through the messages that we sent to the person, newest first. Not filtered by the date
   * of sending: a message that still waits in Twilio's queue has none, and would be sent twice.
   */
  @Override
  public Search find(Delivery delivery, Collection<String> taken) {
    Instant earliest = delivery.firstTriedAt().minus(SKEW);
    int searched = 0;
    try {
      for (Message message :
          Message.reader()
              .setTo(new PhoneNumber(Address.of(delivery.to())))
              .setFrom(us())
              .setPageSize((long) PAGE)
              .limit(MOST_SEARCHED)
              .read(client.orElseThrow())) {
        if (createdBefore(message, earliest)) {
          return new Search.NotThere();
        }
        if (isIt(message, delivery) && !taken.contains(message.getSid())) {
          return new Search.Sent(message.getSid());
        }
        searched++;
      }
      return searched < MOST_SEARCHED
          ? new Search.NotThere()
          : new Search.NoAnswer("too many messages");
    } catch (AttemptFailedException | TwilioException e) {
      return new Search.NoAnswer(
          e instanceof AttemptFailedException ? e.getMessage() : "unreadable answer");
    }
  }

  private boolean isIt(Message message, Delivery delivery) {
    return Address.of(delivery.to()).equals(message.getTo())
        && message.getFrom() != null
        && us().getEndpoint().equals(message.getFrom().getEndpoint())
        && says(message, delivery);
  }

  /** As an ordinary message or as its template: which of them was sent is not kept. */
  private boolean says(Message message, Delivery delivery) {
    return (message.getBody() != null
            && message.getBody().strip().equals(delivery.reply().asNumberedText().strip()))
        || delivery
            .reply()
            .template()
            .filter(template -> approved.orElseThrow().canBe(message, template))
            .isPresent();
  }

  private static boolean createdBefore(Message message, Instant earliest) {
    return message.getDateCreated() != null
        && message.getDateCreated().toInstant().isBefore(earliest);
  }

  private SendResult result(AttemptFailedException failure) {
    return switch (failure.kind()) {
      case NOT_SENT -> new SendResult.NotSent(failure.getMessage(), failure.retryAfter());
      case UNKNOWN -> new SendResult.Unknown(failure.getMessage());
      case REJECTED ->
          needsTemplate(failure.getMessage())
              ? new SendResult.TemplateNeeded(failure.getMessage())
              : new SendResult.Rejected(failure.getMessage());
      case MISCONFIGURED -> {
        LOG.warnf(
            "twilio refuses us reason=\"%s\": check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and"
                + " TWILIO_API_BASE_URL; messages wait",
            failure.getMessage());
        yield new SendResult.NotSent(failure.getMessage(), Optional.of(UNTIL_REPAIRED));
      }
    };
  }

  private PhoneNumber us() {
    return new PhoneNumber(Address.of(account.orElseThrow().number()));
  }

  private URI statusCallback(Delivery delivery) {
    return URI.create(
        publicUrl + "/api/whatsapp/status?" + StatusForm.OUTBOX + "=" + delivery.outboxId());
  }

  private static TwilioRestClient client(TwilioAccount account, Duration total) {
    return new TwilioRestClient.Builder(account.accountSid(), account.authTokens().get(0))
        .accountSid(account.accountSid())
        .httpClient(new OneAttempt(account.apiBaseUrl(), total))
        .build();
  }
}
