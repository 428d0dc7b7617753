package com.barron.whatsapp.channel.twilio.api;

import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file at Twilio. Of the address that came with a message only the two ids are kept; where they
 * are asked for, our own configuration says.
 *
 * @param message the id of its message
 * @param media its own id
 */
public record MediaReference(String message, String media) {
  private static final String IDS = "([SM]M[0-9a-fA-F]{32})";
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https://(?:[a-z0-9-]{1,63}\\.){1,4}twilio\\.com/2010-04-01/Accounts/AC[0-9a-fA-F]{32}"
              + "/Messages/"
              + IDS
              + "/Media/(ME[0-9a-fA-F]{32})");
  private static final Pattern TEXT = Pattern.compile(IDS + "/(ME[0-9a-fA-F]{32})");

  /** Empty when it is not the address of a file. */
  public static Optional<MediaReference> inAddress(String address) {
    return of(ADDRESS.matcher(address));
  }

  /** Reads what {@link #toString()} wrote. */
  public static Optional<MediaReference> read(String text) {
    return of(TEXT.matcher(text));
  }

  private static Optional<MediaReference> of(Matcher found) {
    return found.matches()
        ? Optional.of(new MediaReference(found.group(1), found.group(2)))
        : Optional.empty();
  }

  /** Where it is, with our account and our interface. */
  public URI at(TwilioAccount account) {
    return URI.create(
        account.apiBaseUrl()
            + "/2010-04-01/Accounts/"
            + account.accountSid()
            + "/Messages/"
            + message
            + "/Media/"
            + media);
  }

  @Override
  public String toString() {
    return message + "/" + media;
  }
}
