package com.barron.whatsapp.channel.twilio.api;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** How Twilio writes who somebody is on WhatsApp: {@code whatsapp:+12025550123}. */
public final class TwilioAddress {
  public static final String CHANNEL = "twilio";

  private static final String PREFIX = "whatsapp:";
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern BSUID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9._-]{1,136}");

  private TwilioAddress() {}

  public static String of(String value) {
    return PREFIX + value;
  }

  public static String of(Identity identity) {
    return of(identity.value());
  }

  /** The phone number or, for people with a user name, the business-scoped user id. */
  public static Optional<Identity> read(String address) {
    String value = address.startsWith(PREFIX) ? address.substring(PREFIX.length()) : "";
    if (PHONE.matcher(value).matches()) {
      return Optional.of(new Identity(CHANNEL, IdentityKind.PHONE, value));
    }
    return BSUID.matcher(value).matches()
        ? Optional.of(new Identity(CHANNEL, IdentityKind.BSUID, value))
        : Optional.empty();
  }
}
