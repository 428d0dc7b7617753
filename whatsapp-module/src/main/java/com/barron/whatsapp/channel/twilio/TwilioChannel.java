package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ErrorKind;
import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.channel.twilio.api.AttemptFailedException;
import com.barron.whatsapp.channel.twilio.api.SingleAttemptTransport;
import com.barron.whatsapp.channel.twilio.api.TwilioAddress;
import com.barron.whatsapp.channel.twilio.api.TwilioApi;
import com.barron.whatsapp.channel.twilio.api.TwilioErrors;
import com.barron.whatsapp.channel.twilio.api.TwilioJson;
import com.barron.whatsapp.channel.twilio.content.ApprovedTemplates;
import com.barron.whatsapp.channel.twilio.content.ContentIdCache;
import com.barron.whatsapp.settings.Settings;
import com.twilio.constant.EnumConstants.ContentType;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import com.twilio.rest.messaging.v2.TypingIndicator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** WhatsApp by Twilio's REST API, one attempt at a time. */
@Singleton
class TwilioChannel implements Channel {
  private static final Logger LOG = Logger.getLogger(TwilioChannel.class);

  /** Longer than the 10 s that a slow answer of Twilio takes, so that the outcome is known. */
  private static final Duration TOTAL = Duration.ofSeconds(14);

  /** The longest body that Twilio takes; longer ones are refused with 21617. */
  private static final int LONGEST_BODY = 1_600;

  private final ContentIdCache content;
  private final Optional<ApprovedTemplates> templates;
  private final Optional<TwilioRestClient> client;
  private final Optional<TwilioRestClient> signs;
  private final Optional<MessageRequestFactory> messageRequestFactory;
  private final Optional<SentMessages> sentMessages;
  private final Optional<TwilioFiles> files;

  /** Logged once and not with each message, until one is accepted again. */
  private final AtomicBoolean refused = new AtomicBoolean();

  @Inject
  TwilioChannel(Settings settings, ContentIdCache content) {
    this(settings, content, TOTAL);
  }

  TwilioChannel(Settings settings, ContentIdCache content, Duration total) {
    this.content = content;
    this.templates = settings.twilio().map(account -> new ApprovedTemplates(account, content));
    this.client = settings.twilio().map(known -> TwilioApi.client(known, total));
    this.signs = settings.twilio().map(known -> TwilioApi.client(known, TYPING_TOTAL));
    this.messageRequestFactory =
        settings
            .twilio()
            .map(account -> new MessageRequestFactory(account, settings.publicUrl(), content));
    this.sentMessages =
        messageRequestFactory.map(ours -> new SentMessages(client.orElseThrow(), ours));
    this.files = settings.twilio().map(account -> new TwilioFiles(account, settings, total));
  }

  @Override
  public String name() {
    return TwilioAddress.CHANNEL;
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
  public boolean hasTemplate(Template.Name template, Locale language) {
    return templates
        .flatMap(approved -> approved.id(new Template(template, language, List.of())))
        .isPresent();
  }

  @Override
  public ErrorKind errorKind(String errorCode) {
    return TwilioErrors.kind(errorCode);
  }

  @Override
  public SendResult send(Delivery delivery) {
    return messageRequestFactory
        .orElseThrow()
        .of(delivery)
        .map(
            messageRequest ->
                SingleAttemptTransport.before(delivery.deadline(), () -> send(messageRequest)))
        .orElseGet(() -> new SendResult.Rejected("outside-window"));
  }

  private SendResult send(MessageRequest messageRequest) {
    try {
      JsonObject answer = TwilioJson.ask(client.orElseThrow(), post(messageRequest));
      refused.set(false);
      return TwilioJson.id(answer)
          .<SendResult>map(SendResult.Accepted::new)
          .orElseGet(() -> new SendResult.Unknown("answer without an id"));
    } catch (AttemptFailedException e) {
      return messageRequest
          .content()
          .filter(id -> e.isAboutContent())
          .flatMap(id -> otherForm(messageRequest, id, e))
          .orElseGet(() -> result(e));
    }
  }

  private Request post(MessageRequest messageRequest) {
    Request request =
        new Request(
            HttpMethod.POST, Domains.API.toString(), MessageListPage.path(client.orElseThrow()));
    request.setContentType(ContentType.FORM_URLENCODED);
    messageRequest.fields().forEach(request::addPostParam);
    return request;
  }

  /**
   * Nothing was sent. Choices go as text from now on; a template in English, unless it is English
   * or was configured by hand.
   */
  private Optional<SendResult> otherForm(
      MessageRequest messageRequest, String contentId, AttemptFailedException failure) {
    boolean wasFound = content.distrust(contentId);
    LOG.warnf(
        "twilio refuses content=%s reason=\"%s\": another form is sent for now, where there is one;"
            + " run the content command, see docs/how-to/connect-twilio.md",
        contentId, failure.getMessage());
    if (!messageRequest.isTemplate()) {
      return Optional.of(new SendResult.TextNeeded(failure.getMessage()));
    }
    return wasFound
        ? Optional.of(new SendResult.FormRefused(failure.getMessage()))
        : Optional.empty();
  }

  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    try {
      return sentMessages.orElseThrow().find(delivery, taken);
    } catch (AttemptFailedException e) {
      return switch (e.kind()) {
        case MISCONFIGURED, REJECTED -> new MessageSearch.ListRefused(e.getMessage());
        case NOT_SENT, UNKNOWN -> new MessageSearch.NoAnswer(e.getMessage());
      };
    }
  }

  /** Marks the message as read, too. */
  @Override
  public void showTyping(String inboundMessageId, Deadline worthwhile) {
    try {
      SingleAttemptTransport.before(
          worthwhile,
          () ->
              TwilioJson.guarded(
                  () ->
                      TypingIndicator.creator(TypingIndicator.Channel.WHATSAPP, inboundMessageId)
                          .create(signs.orElseThrow())));
    } catch (AttemptFailedException e) {
      LOG.debugf("typing not shown channel=twilio reason=\"%s\"", e.getMessage());
    }
  }

  @Override
  public boolean showsTyping() {
    return true;
  }

  @Override
  public FetchResult fetch(String reference, int most) {
    return files.orElseThrow().fetch(reference, most);
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
        if (!refused.getAndSet(true)) {
          LOG.errorf(
              "twilio refuses us reason=\"%s\": check TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN,"
                  + " TWILIO_WHATSAPP_NUMBER, TWILIO_API_BASE_URL and the account at Twilio; messages"
                  + " wait in the view outbox_waiting and leave by themselves",
              failure.getMessage());
        }
        yield new SendResult.OperatorNeeded(failure.getMessage());
      }
    };
  }
}
