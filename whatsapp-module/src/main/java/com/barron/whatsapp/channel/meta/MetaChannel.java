package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ErrorKind;
import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.channel.http.NoResponseException;
import com.barron.whatsapp.channel.http.ProviderRequest;
import com.barron.whatsapp.channel.http.ProviderResponse;
import com.barron.whatsapp.channel.http.SingleAttemptClient;
import com.barron.whatsapp.json.LenientJson;
import com.barron.whatsapp.settings.MetaAccount;
import com.barron.whatsapp.settings.MetaAccount.ApprovedText;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** WhatsApp by Meta's Cloud API, one attempt at a time. */
@Singleton
class MetaChannel implements Channel {
  private static final Logger LOG = Logger.getLogger(MetaChannel.class);

  /** As long as a slow provider is worth waiting for, and shorter than a claim lasts. */
  private static final Duration TOTAL = Duration.ofSeconds(14);

  /** Nothing was handed over: the person's 24 hours are over, and no template says the same. */
  private static final SendResult OUTSIDE_WINDOW = new SendResult.Rejected("outside-window");

  private final Optional<MetaAccount> account;
  private final SingleAttemptClient http;
  private final SingleAttemptClient signs = new SingleAttemptClient(TYPING_TOTAL);
  private final Optional<MetaFiles> files;

  private final MissingTemplates missingTemplates = new MissingTemplates();

  /** Logged once and not with each message, until one is accepted again. */
  private final AtomicBoolean refused = new AtomicBoolean();

  @Inject
  MetaChannel(Settings settings) {
    this(settings, TOTAL);
  }

  MetaChannel(Settings settings, Duration total) {
    this.account = settings.meta();
    this.http = new SingleAttemptClient(total);
    this.files = account.map(known -> new MetaFiles(known, settings, total));
  }

  @Override
  public String name() {
    return MetaAddress.CHANNEL;
  }

  @Override
  public boolean isOn() {
    return account.isPresent();
  }

  @Override
  public int longestText() {
    return OutboundMessageJson.LONGEST_TEXT;
  }

  @Override
  public boolean hasTemplate(Template.Name template, Locale language) {
    return account
        .map(known -> known.templates().get(template.name()))
        .filter(text -> missingTemplates.isThere(text, language))
        .isPresent();
  }

  @Override
  public ErrorKind errorKind(String errorCode) {
    return MetaErrors.kind(errorCode);
  }

  @Override
  public SendResult send(Delivery delivery) {
    return OutboundMessageJson.of(delivery, us(), missingTemplates)
        .map(message -> hand(message, delivery))
        .orElse(OUTSIDE_WINDOW);
  }

  /**
   * Meta keeps no list that could be asked. What it took, it reports with our id, mostly within
   * seconds and for days if we are away; but no report proves nothing, so that a message in doubt
   * is never sent again by itself.
   */
  @Override
  public MessageSearch find(Delivery delivery, Collection<String> taken) {
    return new MessageSearch.OnlyReports();
  }

  @Override
  public void showTyping(String inboundMessageId, Deadline worthwhile) {
    JsonObject sign = OutboundMessageJson.typing(inboundMessageId);
    try {
      ProviderResponse<String> response = post(signs, sign, worthwhile::isPast);
      LOG.debugf("typing shown channel=meta status=%d", response.status());
    } catch (NoResponseException e) {
      LOG.debugf("typing not shown channel=meta reason=\"%s\"", e.getMessage());
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

  private SendResult hand(JsonObject message, Delivery delivery) {
    try {
      ProviderResponse<String> response = post(http, message, delivery.deadline()::isPast);
      return response.status() / 100 == 2
          ? accepted(response.body())
          : otherForm(message, delivery, MetaErrorVerdict.of(response));
    } catch (NoResponseException e) {
      return switch (e.kind()) {
        case NOT_SENT, NOT_ALLOWED -> new SendResult.NotSent(e.getMessage(), Optional.empty());
        case NOT_TRUSTED -> told(MetaErrorVerdict.untilRepaired(e.getMessage()));
        case UNKNOWN -> new SendResult.Unknown(e.getMessage());
      };
    }
  }

  private SendResult accepted(String body) {
    refused.set(false);
    return id(body)
        .<SendResult>map(SendResult.Accepted::new)
        .orElseGet(() -> new SendResult.Unknown("answer without an id"));
  }

  /** What was refused may be taken in another form: nothing was sent. */
  private SendResult otherForm(JsonObject message, Delivery delivery, MetaErrorVerdict verdict) {
    boolean isRefused = verdict.result() instanceof SendResult.Rejected;
    if (isRefused
        && verdict.kind() == ErrorKind.OURS
        && OutboundMessageJson.isInteractive(message)) {
      return new SendResult.TextNeeded(verdict.code());
    }
    Optional<String> language = OutboundMessageJson.templateLanguage(message);
    return isRefused && verdict.kind() == ErrorKind.TEMPLATE && language.isPresent()
        ? otherLanguage(delivery.reply().template().orElseThrow(), language.get(), verdict)
        : told(verdict);
  }

  private SendResult otherLanguage(Template template, String refused, MetaErrorVerdict verdict) {
    ApprovedText text = us().templates().get(template.name().name());
    String first = MissingTemplates.first(text);
    boolean isLast = refused.equals(first);
    if (missingTemplates.note(text, refused)) {
      LOG.errorf(
          "meta does not take the template name=%s language=%s code=%s: is it approved? Instead of"
              + " it goes %s",
          text.name(), refused, verdict.code(), isLast ? "nothing" : first);
    }
    return isLast ? verdict.result() : new SendResult.FormRefused(verdict.code());
  }

  private SendResult told(MetaErrorVerdict metaErrorVerdict) {
    if (metaErrorVerdict.isOperators() && !refused.getAndSet(true)) {
      LOG.errorf(
          "meta refuses us %s: check META_ACCESS_TOKEN, META_PHONE_NUMBER_ID, META_API_BASE_URL and"
              + " the account at Meta; messages wait in the view outbox_waiting, dead ones stand in"
              + " outbox_dead",
          metaErrorVerdict.result());
    }
    return metaErrorVerdict.result();
  }

  private ProviderResponse<String> post(
      SingleAttemptClient exchange, JsonObject json, BooleanSupplier tooLate) {
    return exchange.post(
        ProviderRequest.to(URI.create(us().apiBaseUrl() + "/" + us().phoneNumberId() + "/messages"))
            .with("Authorization", "Bearer " + us().accessToken())
            .with("Content-Type", "application/json")
            .with("Accept", "application/json"),
        json.toString(),
        tooLate);
  }

  private MetaAccount us() {
    return account.orElseThrow();
  }

  private static Optional<String> id(String body) {
    return LenientJson.parse(body).stream()
        .flatMap(answer -> LenientJson.objects(answer, "messages").stream())
        .findFirst()
        .flatMap(message -> MetaMessageId.of(LenientJson.text(message, "id")));
  }
}
