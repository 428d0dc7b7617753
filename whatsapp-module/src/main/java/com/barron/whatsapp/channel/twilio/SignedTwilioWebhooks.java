package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.InboundMessage;
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
 * Checks, in this order: the signature over the raw request, the form, whether account and number
 * are ours. What a request says counts for nothing before all three hold.
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
    return checked(request, "To", InboundMessageForm::read);
  }

  @Override
  public RequestResult<DeliveryReport> status(WebhookRequest request) {
    Map<String, String> query = UrlEncodedForm.read(request.query()).fields().orElse(Map.of());
    return checked(request, "From", fields -> StatusCallbackForm.read(fields, query));
  }

  private <T> RequestResult<T> checked(
      WebhookRequest request,
      String ourNumberIn,
      Function<Map<String, String>, RequestResult<T>> parser) {
    boolean get = request.method().equals("GET");
    UrlEncodedForm urlEncodedForm =
        get ? UrlEncodedForm.read(request.query()) : UrlEncodedForm.read(request.body());
    if (!isSigned(request, urlEncodedForm)) {
      return new RequestResult.ForbiddenRequest<>();
    }
    if (!get && !isForm(request)) {
      return new RequestResult.MalformedRequest<>();
    }
    return urlEncodedForm
        .fields()
        .map(
            fields ->
                isOurs(fields, ourNumberIn)
                    ? parser.apply(fields)
                    : new RequestResult.ForbiddenRequest<T>())
        .orElseGet(RequestResult.MalformedRequest::new);
  }

  private boolean isSigned(WebhookRequest request, UrlEncodedForm urlEncodedForm) {
    if (signature.isEmpty() || request.signature().isEmpty()) {
      return false;
    }
    String address =
        settings.publicUrl()
            + request.path()
            + (request.query().isEmpty() ? "" : "?" + request.query());
    List<FormParameter> parameters =
        !request.method().equals("GET") && isForm(request) ? urlEncodedForm.pairs() : List.of();
    return signature.get().matches(address, parameters, request.signature())
        && (request.method().equals("GET") || isForm(request) || hasSignedDigest(request));
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

  private static boolean isForm(WebhookRequest request) {
    String type = request.contentType().split(";", 2)[0].strip();
    return type.toLowerCase(Locale.ROOT).equals(FORM);
  }

  private boolean isOurs(Map<String, String> fields, String ourNumberIn) {
    TwilioAccount account = settings.twilio().orElseThrow();
    return account.accountSid().equals(fields.get("AccountSid"))
        && TwilioAddress.of(account.number()).equals(fields.get(ourNumberIn));
  }
}
