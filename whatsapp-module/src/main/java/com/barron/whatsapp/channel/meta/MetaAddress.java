package com.barron.whatsapp.channel.meta;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.json.LenientJson;
import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How Meta writes who somebody is: the digits of a phone number or, for people with a user name, a
 * business-scoped user id. Where both are known, the number counts, as with other providers.
 */
final class MetaAddress {
  static final String CHANNEL = "meta";

  private static final Pattern PHONE = Pattern.compile("\\+?([1-9][0-9]{6,14})");
  private static final Pattern BSUID = Pattern.compile("[A-Z]{2}\\.[A-Za-z0-9._-]{1,136}");

  private MetaAddress() {}

  /** The sender of a message. */
  static Optional<Identity> sender(JsonObject message) {
    String from = LenientJson.text(message, "from");
    return phone(from)
        .or(() -> userId(LenientJson.text(message, "from_user_id")))
        .or(() -> userId(from));
  }

  /** Whom a contact's preference is about. */
  static Optional<Identity> contact(JsonObject json) {
    return phone(LenientJson.text(json, "wa_id"))
        .or(() -> userId(LenientJson.text(json, "user_id")));
  }

  /** The field that names a recipient. */
  static String field(Identity to) {
    return to.kind() == IdentityKind.PHONE ? "to" : "recipient";
  }

  private static Optional<Identity> phone(String text) {
    var digits = PHONE.matcher(text);
    return digits.matches()
        ? Optional.of(new Identity(CHANNEL, IdentityKind.PHONE, "+" + digits.group(1)))
        : Optional.empty();
  }

  static Optional<Identity> userId(String text) {
    return BSUID.matcher(text).matches()
        ? Optional.of(new Identity(CHANNEL, IdentityKind.BSUID, text))
        : Optional.empty();
  }
}
