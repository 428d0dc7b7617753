package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.http.RetryAfter;
import com.barron.whatsapp.channel.twilio.AttemptFailedException.AttemptFailure;
import com.barron.whatsapp.json.LenientJson;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What an answer other than success means. Codes are Twilio's. */
final class TwilioErrors {
  private static final int NO_CODE = 0;

  /** Channel limits and a full queue: not taken, later it may be. */
  private static final Set<Integer> BUSY = Set.of(20429, 30001, 63017, 63018);

  private static final int DAILY_LIMIT = 63038;
  private static final Duration A_MINUTE = Duration.ofMinutes(1);
  private static final Duration AN_HOUR = Duration.ofHours(1);

  private TwilioErrors() {}

  static AttemptFailedException of(HttpResponse<String> response) {
    int status = response.statusCode();
    int code = code(response.body());
    String reason = "HTTP " + status + (code == NO_CODE ? "" : " code " + code);
    if (status == 429 || BUSY.contains(code)) {
      return new AttemptFailedException(
          AttemptFailure.NOT_SENT,
          reason,
          RetryAfter.of(response)
              .or(() -> status == 429 ? Optional.empty() : Optional.of(A_MINUTE)));
    }
    if (code == DAILY_LIMIT) {
      return new AttemptFailedException(AttemptFailure.NOT_SENT, reason, Optional.of(AN_HOUR));
    }
    // Wrong credentials, account or address: an operator must repair it; the message is not at
    // fault.
    if (status / 100 == 3 || status == 401 || status == 403 || status == 404) {
      return new AttemptFailedException(AttemptFailure.MISCONFIGURED, reason);
    }
    if (status / 100 == 4) {
      String shown = code == NO_CODE ? "HTTP-" + status : String.valueOf(code);
      return new AttemptFailedException(AttemptFailure.REJECTED, shown);
    }
    return new AttemptFailedException(AttemptFailure.UNKNOWN, reason);
  }

  private static int code(String body) {
    return LenientJson.parse(body)
        .map(error -> (int) LenientJson.number(error, "code"))
        .orElse(NO_CODE);
  }
}
