package com.barron.whatsapp.channel.twilio.webhook;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.WebhookRefusal;
import com.barron.whatsapp.settings.Settings;
import com.barron.whatsapp.settings.TwilioAccount;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks, in this order: the signature over the raw request, whether account and number are ours,
 * whether the form is the one that was signed. What a request says counts for nothing before all
 * three hold.
 */
@Singleton
class SignedTwilioWebhooks implements TwilioWebhooks {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Settings settings;
  private final Optional<TwilioSignature> signature;

  @Inject
  SignedTwilioWebhooks(Settings settings) {
    this.settings = settings;
    this.signature = settings.twilio().map(account -> new TwilioSignature(account.authTokens()));
  }

  @Override
  public RequestResult<InboundMessage> message(WebhookRequest request) {
    return checked(request, CanonicalForm::ofMessage, InboundMessageForm::read);
  }

  @Override
  public RequestResult<DeliveryReport> status(WebhookRequest request) {
    Map<String, String> query = UrlEncodedForm.read(request.query()).fields().orElse(Map.of());
    return checked(
        request, CanonicalForm::ofStatus, fields -> StatusCallbackForm.read(fields, query));
  }

  private <T> RequestResult<T> checked(
      WebhookRequest request,
      Function<TwilioAccount, CanonicalForm> canonical,
      Function<Map<String, String>, RequestResult<T>> parser) {
    if (signature.isEmpty()) {
      return new RequestResult.ForbiddenRequest<>(WebhookRefusal.CHANNEL_OFF);
    }
    if (request.signature().isEmpty()) {
      return new RequestResult.ForbiddenRequest<>(WebhookRefusal.NOT_SIGNED);
    }
    UrlEncodedForm urlEncodedForm =
        UrlEncodedForm.read(isGet(request) ? bytes(request.query()) : request.body());
    if (!isSigned(settings.publicUrl().toString(), request, urlEncodedForm)) {
      return wronglySigned(request, urlEncodedForm);
    }
    if (!isGet(request) && !isForm(request)) {
      return new RequestResult.MalformedRequest<>();
    }
    Optional<Map<String, String>> read = urlEncodedForm.fields();
    if (read.isEmpty()) {
      return new RequestResult.MalformedRequest<>();
    }
    Map<String, String> fields = read.get();
    if (urlEncodedForm.hasRepeatedName()) {
      return new RequestResult.ForbiddenRequest<>(WebhookRefusal.NOT_CANONICAL);
    }
    return refusal(canonical.apply(settings.twilio().orElseThrow()), request, fields)
        .<RequestResult<T>>map(RequestResult.ForbiddenRequest::new)
        .orElseGet(() -> parser.apply(fields));
  }

  /** The address of a GET is signed as it stands; what it holds must look the same. */
  private static Optional<WebhookRefusal> refusal(
      CanonicalForm canonicalForm, WebhookRequest request, Map<String, String> fields) {
    if (CanonicalForm.hasSeam(request.query())) {
      return Optional.of(WebhookRefusal.NOT_CANONICAL);
    }
    Optional<WebhookRefusal> refusal = canonicalForm.refusal(fields);
    if (refusal.isPresent() || isGet(request)) {
      return refusal;
    }
    return canonicalForm.isAmbiguous(fields)
        ? Optional.of(WebhookRefusal.AMBIGUOUS)
        : Optional.empty();
  }

  /** A wrong setting is the likeliest reason, and nobody else can tell it from an attack. */
  private <T> RequestResult<T> wronglySigned(
      WebhookRequest request, UrlEncodedForm urlEncodedForm) {
    return request.seenAs().stream()
        .filter(base -> isSigned(base, request, urlEncodedForm))
        .findFirst()
        .map(base -> new RequestResult.ForbiddenRequest<T>(WebhookRefusal.WRONG_SIGNATURE, base))
        .orElseGet(() -> new RequestResult.ForbiddenRequest<>(WebhookRefusal.WRONG_SIGNATURE));
  }

  private boolean isSigned(String base, WebhookRequest request, UrlEncodedForm urlEncodedForm) {
    String address =
        base + request.path() + (request.query().isEmpty() ? "" : "?" + request.query());
    List<FormParameter> parameters =
        !isGet(request) && isForm(request) ? urlEncodedForm.pairs() : List.of();
    return signature.orElseThrow().matches(address, parameters, request.signature())
        && (isGet(request) || isForm(request) || hasSignedDigest(request));
  }

  /** A body that is no form is authenticated by its digest in the signed address. */
  private static boolean hasSignedDigest(WebhookRequest request) {
    return UrlEncodedForm.read(request.query()).pairs().stream()
        .filter(pair -> new String(pair.name(), StandardCharsets.UTF_8).equals("bodySHA256"))
        .findFirst()
        .map(pair -> new String(pair.value(), StandardCharsets.UTF_8))
        .map(digest -> TwilioSignature.isDigestOf(request.body(), digest))
        .orElse(request.body().length == 0);
  }

  private static boolean isGet(WebhookRequest request) {
    return request.method().equals("GET");
  }

  private static boolean isForm(WebhookRequest request) {
    String type = request.contentType().split(";", 2)[0].strip();
    return type.toLowerCase(Locale.ROOT).equals(FORM);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
