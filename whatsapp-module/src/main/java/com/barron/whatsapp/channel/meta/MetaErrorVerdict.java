package com.barron.whatsapp.channel.meta;

import com.barron.whatsapp.channel.SendResult;
import com.barron.whatsapp.channel.http.RetryAfter;
import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an answer other than success means. Codes are Meta's, from the page on its error codes; the
 * HTTP status says little: most throttles are 400.
 *
 * @param result what came of the message
 * @param isOperators whether nothing will be sent until an operator acts
 */
record MetaErrorVerdict(SendResult result, boolean isOperators) {
  /** A code of Meta's is 0, so nothing but a negative number can stand for none. */
  private static final int NO_CODE = -1;

  /** The app or the account was asked too often: slowly. */
  private static final Set<Integer> TOO_OFTEN = Set.of(4, 80007);

  /** Too many messages at a time, or Meta is resting: not taken. */
  private static final Set<Integer> BUSY = Set.of(2, 130429, 131016, 131057);

  /** Too many messages to one person: only that person has to wait. */
  private static final int PAIR_RATE = 131056;

  /** An ordinary message to somebody who has been silent for 24 hours. */
  static final int OUTSIDE_WINDOW = 131047;

  /** They stopped what they did not ask for. */
  static final int OPTED_OUT = 131050;

  /** "Something went wrong": nobody knows what. */
  private static final int ANYTHING = 131000;

  /**
   * Token, permission, locked, billing, certificate, display name, deleted number: no message's
   * fault, and each will be taken once it is repaired.
   */
  private static final Set<Integer> OUR_ACCOUNT =
      Set.of(0, 3, 10, 33, 190, 368, 131005, 131031, 131037, 131042, 131045);

  /** The number's id is wrong, or the token may not see it; a code for bad messages otherwise. */
  private static final int PARAMETER = 100;

  private static final int NOT_THERE_FOR_US = 33;

  /** Spam, and countries that we may not write to: to wait would not help the message. */
  private static final Set<Integer> NOT_ALLOWED = Set.of(130497, 131048);

  private static final int FIRST_PERMISSION = 200;
  private static final int LAST_PERMISSION = 299;

  private static final Duration ONE_PLACE_IN_THE_PAIR = Duration.ofSeconds(6);
  private static final Duration SLOWLY = Duration.ofMinutes(1);

  static MetaErrorVerdict of(HttpResponse<String> response) {
    int status = response.statusCode();
    JsonObject error = error(LenientJson.parse(response.body()));
    int code = number(error, "code");
    String reason = "HTTP " + status + (code == NO_CODE ? "" : " code " + code);
    Optional<Duration> asked = RetryAfter.of(response);
    if (code == PAIR_RATE) {
      Duration wait = asked.orElse(ONE_PLACE_IN_THE_PAIR);
      return new MetaErrorVerdict(new SendResult.PersonMustWait(reason, wait), false);
    }
    if (TOO_OFTEN.contains(code)) {
      return notSent(reason, asked.or(() -> Optional.of(SLOWLY)));
    }
    if (BUSY.contains(code) || status == 429) {
      return notSent(reason, asked);
    }
    if (code == ANYTHING) {
      return new MetaErrorVerdict(new SendResult.Unknown(reason), false);
    }
    if (code == OUTSIDE_WINDOW) {
      return new MetaErrorVerdict(new SendResult.TemplateNeeded(String.valueOf(code)), false);
    }
    boolean isNumberMissing =
        code == PARAMETER && number(error, "error_subcode") == NOT_THERE_FOR_US;
    if (isOurAccount(code) || isNumberMissing) {
      return untilRepaired(reason);
    }
    if (NOT_ALLOWED.contains(code)) {
      return new MetaErrorVerdict(new SendResult.Rejected(String.valueOf(code)), true);
    }
    return code == NO_CODE && isElsewhere(status)
        ? untilRepaired(reason)
        : other(status, code, reason);
  }

  /**
   * No message is taken now, whichever it is: our account, or what stands between, as a wrong
   * address, a proxy, a false certificate.
   */
  static MetaErrorVerdict untilRepaired(String reason) {
    return new MetaErrorVerdict(new SendResult.OperatorNeeded(reason), true);
  }

  /** Whether what was refused with this body is taken later, or once an operator acted. */
  static boolean passes(byte[] body) {
    int code = number(error(LenientJson.parse(body)), "code");
    return TOO_OFTEN.contains(code) || BUSY.contains(code) || isOurAccount(code);
  }

  private static MetaErrorVerdict other(int status, int code, String reason) {
    if (status / 100 == 4) {
      String shown = code == NO_CODE ? "HTTP-" + status : String.valueOf(code);
      return new MetaErrorVerdict(new SendResult.Rejected(shown), false);
    }
    return new MetaErrorVerdict(new SendResult.Unknown(reason), false);
  }

  private static MetaErrorVerdict notSent(String reason, Optional<Duration> retryAfter) {
    return new MetaErrorVerdict(new SendResult.NotSent(reason, retryAfter), false);
  }

  private static boolean isElsewhere(int status) {
    return status / 100 == 3 || status == 401 || status == 403 || status == 404;
  }

  private static boolean isOurAccount(int code) {
    return OUR_ACCOUNT.contains(code) || code >= FIRST_PERMISSION && code <= LAST_PERMISSION;
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
