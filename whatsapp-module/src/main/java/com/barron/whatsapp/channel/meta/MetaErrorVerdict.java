package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.ErrorKind;
import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.http.ProviderResponse;
import com.barron.whatsapp.channel.http.RetryAfter;
import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.Optional;

/**
 * What an answer other than success means.
 *
 * @param kind of its code
 * @param code as it is shown, or the HTTP status
 * @param result what came of the message
 */
record MetaErrorVerdict(ErrorKind kind, String code, SendResult result) {
  /** A code of Meta's is 0, so nothing but a negative number can stand for none. */
  private static final int NO_CODE = -1;

  private static final Duration ONE_PLACE_IN_THE_PAIR = Duration.ofSeconds(6);
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  static MetaErrorVerdict of(ProviderResponse<String> response) {
    int status = response.status();
    JsonObject error = error(LenientJson.parse(response.body()));
    int code = number(error, "code");
    String shown = code == NO_CODE ? "HTTP-" + status : String.valueOf(code);
    String reason = "HTTP " + status + (code == NO_CODE ? "" : " code " + code);
    ErrorKind kind = kind(error, status);
    return new MetaErrorVerdict(
        kind, shown, result(kind, status, shown, reason, RetryAfter.of(response)));
  }

  /**
   * No message is taken now, whichever it is: our account, or what stands between, as a wrong
   * address, a proxy, a false certificate.
   */
  static MetaErrorVerdict untilRepaired(String reason) {
    return new MetaErrorVerdict(ErrorKind.OPERATOR, reason, new SendResult.OperatorNeeded(reason));
  }

  /** Whether what was refused with this body is taken later, or once an operator acted. */
  static boolean passes(byte[] body) {
    return switch (MetaErrors.kind(number(error(LenientJson.parse(body)), "code"))) {
      case PASSING, LIMIT, OPERATOR -> true;
      default -> false;
    };
  }

  /** Whether an operator has to know. */
  boolean isOperators() {
    return kind == ErrorKind.OPERATOR || kind == ErrorKind.RESTRICTED;
  }

  private static ErrorKind kind(JsonObject error, int status) {
    int code = number(error, "code");
    if (code == NO_CODE) {
      return isElsewhere(status) ? ErrorKind.OPERATOR : ErrorKind.UNKNOWN_CODE;
    }
    boolean isNumberMissing =
        code == MetaErrors.PARAMETER
            && number(error, "error_subcode") == MetaErrors.NOT_THERE_FOR_US;
    return isNumberMissing ? ErrorKind.OPERATOR : MetaErrors.kind(code);
  }

  private static SendResult result(
      ErrorKind kind, int status, String code, String reason, Optional<Duration> asked) {
    return switch (kind) {
      case OPERATOR -> new SendResult.OperatorNeeded(reason);
      case PERSON_MUST_WAIT ->
          new SendResult.PersonMustWait(reason, asked.orElse(ONE_PLACE_IN_THE_PAIR));
      case OUTSIDE_WINDOW -> new SendResult.TemplateNeeded(code);
      case PASSING -> new SendResult.NotSent(reason, asked);
      case LIMIT, DAILY_LIMIT ->
          new SendResult.NotSent(reason, asked.or(() -> Optional.of(A_MINUTE)));
      case UNCERTAIN -> new SendResult.Unknown(reason);
      case PERSON, OPTED_OUT, RESTRICTED -> new SendResult.Rejected(code);
      case TEMPLATE, OURS, UNKNOWN_CODE -> byStatus(status, code, reason, asked);
    };
  }

  private static SendResult byStatus(
      int status, String code, String reason, Optional<Duration> asked) {
    if (status == 429) {
      return new SendResult.NotSent(reason, asked);
    }
    return status / 100 == 4 ? new SendResult.Rejected(code) : new SendResult.Unknown(reason);
  }

  private static boolean isElsewhere(int status) {
    return status / 100 == 3 || status == 401 || status == 403 || status == 404;
  }

  private static JsonObject error(Optional<JsonObject> body) {
    return LenientJson.object(body.orElse(JsonValue.EMPTY_JSON_OBJECT), "error");
  }

  private static int number(JsonObject error, String name) {
    return Optional.of(LenientJson.text(error, name))
        .filter(number -> number.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(NO_CODE);
  }
}
