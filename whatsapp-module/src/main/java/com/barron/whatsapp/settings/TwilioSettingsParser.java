package com.barron.whatsapp.settings;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of the environment that is about Twilio. */
record TwilioSettingsParser(EnvironmentVariables variables) {
  private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-fA-F]{32}");
  private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final Pattern CONTENT = Pattern.compile("HX[0-9a-fA-F]{32}");
  private static final String PREFIX = "whatsapp:";
  private static final String TEMPLATE = "TWILIO_TEMPLATE_";

  /** Empty: the channel is off. */
  Optional<TwilioAccount> account() {
    String sid = variables.value("TWILIO_ACCOUNT_SID");
    List<String> tokens = variables.list("TWILIO_AUTH_TOKEN");
    String number = variables.value("TWILIO_WHATSAPP_NUMBER");
    URI api = variables.url("TWILIO_API_BASE_URL", "https://api.twilio.com");
    Map<String, String> templates = templates();
    if (sid.isEmpty() && variables.value("TWILIO_AUTH_TOKEN").isEmpty() && number.isEmpty()) {
      return Optional.empty();
    }
    variables.check(
        !sid.isEmpty(), "TWILIO_ACCOUNT_SID is missing, though other TWILIO_ variables are set");
    variables.check(
        sid.isEmpty() || ACCOUNT.matcher(sid).matches(),
        "TWILIO_ACCOUNT_SID must be AC and 32 hexadecimal digits");
    variables.check(
        !tokens.isEmpty(), "TWILIO_AUTH_TOKEN is missing, though other TWILIO_ variables are set");
    String bare = number.startsWith(PREFIX) ? number.substring(PREFIX.length()) : number;
    variables.check(
        !number.isEmpty(),
        "TWILIO_WHATSAPP_NUMBER is missing, though other TWILIO_ variables are set");
    variables.check(
        number.isEmpty() || NUMBER.matcher(bare).matches(),
        "TWILIO_WHATSAPP_NUMBER must be a number like +12025550123 or whatsapp:+12025550123");
    return Optional.of(new TwilioAccount(sid, tokens, bare, api, templates));
  }

  /** The ids of approved texts, as far as they are set. */
  private Map<String, String> templates() {
    Map<String, String> ids = new HashMap<>();
    for (String name : SettingsParser.TEMPLATES) {
      String id = variables.value(TEMPLATE + name);
      if (!id.isEmpty()) {
        variables.check(
            CONTENT.matcher(id).matches(),
            TEMPLATE + name + " must be HX and 32 hexadecimal digits");
        ids.put(name, id);
      }
    }
    return ids;
  }
}
