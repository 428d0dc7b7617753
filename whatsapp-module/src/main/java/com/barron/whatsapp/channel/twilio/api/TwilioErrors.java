package com.barron.whatsapp.channel.twilio.api;

import com.barron.whatsapp.channel.ErrorKind;
import com.barron.whatsapp.channel.http.ProviderResponse;
import com.barron.whatsapp.channel.http.RetryAfter;
import com.barron.whatsapp.channel.twilio.api.AttemptFailedException.AttemptFailure;
import com.barron.whatsapp.json.LenientJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Twilio's error codes by kind, as far as they can come with a message of ours, and what an answer
 * other than success means. The codes are those of <a
 * href="https://www.twilio.com/docs/api/errors">Error and Warning Dictionary</a>, read in October
 * 2026; which of WhatsApp's own stand behind them, <a
 * href="https://www.twilio.com/docs/whatsapp/api/error-code-mapping">the mapping</a> says.
 */
public final class TwilioErrors {
  private static final int NO_CODE = 0;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static final Map<Integer, ErrorKind> KINDS = new HashMap<>();

  static {
    // Credentials, account not active, access denied; account suspended; From is not our number.
    put(ErrorKind.OPERATOR, 20003, 20005, 20006, 30002, 21212, 21606);
    // The sender: not authenticated, not found, unknown, misconfigured; business account,
    // certificate of its name, locked.
    put(ErrorKind.OPERATOR, 63001, 63002, 63007, 63008, 63020, 63022, 63051);
    // A number that is none, cannot be reached, is not found, has not joined the sandbox, takes no
    // messages; an experiment, marketing that is held back.
    put(ErrorKind.PERSON, 21211, 21614, 63003, 63015, 63024, 63032, 63049);
    put(ErrorKind.OUTSIDE_WINDOW, 63016);
    // They sent a word like STOP, and the account's opt-out handling took it.
    put(ErrorKind.OPTED_OUT, 21610);
    // Too many requests at a time.
    put(ErrorKind.PASSING, 20429);
    // A full queue; the channel failed; limits of the account and of the sender.
    put(ErrorKind.LIMIT, 30001, 63012, 63017, 63018);
    put(ErrorKind.DAILY_LIMIT, 63038);
    // Twilio does not say what it was.
    put(ErrorKind.UNCERTAIN, 30008, 63010, 63023);
    // Not there in the language; rejected, paused, disabled.
    put(ErrorKind.TEMPLATE, 63027, 63040, 63041, 63042);
    // Content and its variables, content that the channel does not take or cannot format.
    put(ErrorKind.OURS, 21654, 21655, 21656, 63005, 63006, 63013, 63021, 63028, 63030);
  }

  private TwilioErrors() {}

  public static ErrorKind kind(int code) {
    return KINDS.getOrDefault(code, ErrorKind.UNKNOWN_CODE);
  }

  /** Of a code as a report gives it. */
  public static ErrorKind kind(String code) {
    return code.matches("[0-9]{1,9}") ? kind(Integer.parseInt(code)) : ErrorKind.UNKNOWN_CODE;
  }

  static AttemptFailedException of(ProviderResponse<String> response) {
    int status = response.status();
    int code = code(response.body());
    String reason = "HTTP " + status + (code == NO_CODE ? "" : " code " + code);
    Optional<Duration> asked = RetryAfter.of(response);
    if (status == 429) {
      return notSent(reason, asked);
    }
    if (status / 100 == 5) {
      // Whatever the code: what was posted may have been sent.
      return new AttemptFailedException(AttemptFailure.UNKNOWN, reason);
    }
    String shown = code == NO_CODE ? "HTTP-" + status : String.valueOf(code);
    return switch (kind(code)) {
      case PASSING -> notSent(reason, asked);
      case LIMIT -> notSent(reason, asked.or(() -> Optional.of(A_MINUTE)));
      case DAILY_LIMIT -> notSent(reason, asked.or(() -> Optional.of(AN_HOUR)));
      case OPERATOR -> new AttemptFailedException(AttemptFailure.MISCONFIGURED, reason);
      case UNCERTAIN -> new AttemptFailedException(AttemptFailure.UNKNOWN, reason);
      case PERSON, PERSON_MUST_WAIT, OUTSIDE_WINDOW, OPTED_OUT, RESTRICTED, TEMPLATE, OURS ->
          new AttemptFailedException(AttemptFailure.REJECTED, shown);
      case UNKNOWN_CODE -> byStatus(status, shown, reason);
    };
  }

  /** Credentials, account or address may be wrong: the message is not at fault then. */
  private static AttemptFailedException byStatus(int status, String shown, String reason) {
    if (status / 100 == 3 || status == 401 || status == 403 || status == 404) {
      return new AttemptFailedException(AttemptFailure.MISCONFIGURED, reason);
    }
    return status / 100 == 4
        ? new AttemptFailedException(AttemptFailure.REJECTED, shown)
        : new AttemptFailedException(AttemptFailure.UNKNOWN, reason);
  }

  private static AttemptFailedException notSent(String reason, Optional<Duration> wait) {
    return new AttemptFailedException(AttemptFailure.NOT_SENT, reason, wait);
  }

  private static int code(String body) {
    return LenientJson.parse(body)
        .map(error -> LenientJson.text(error, "code"))
        .filter(code -> code.matches("[0-9]{1,9}"))
        .map(Integer::parseInt)
        .orElse(NO_CODE);
  }

  private static void put(ErrorKind kind, int... codes) {
    for (int code : codes) {
      KINDS.put(code, kind);
    }
  }
}
