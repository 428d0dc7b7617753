package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Template;
import java.util.Locale;

/**
 * The friendly names by which our content resources are found at Twilio. Whoever changes a resource
 * gives it another version: what stands at Twilio stays as it was created.
 */
final class ContentName {
  private static final String VERSION = "_v1";

  private ContentName() {}

  /** So many buttons. */
  static String buttons(int count) {
    return "barron_buttons_" + count + VERSION;
  }

  /** A list of so many rows. */
  static String list(int count) {
    return "barron_list_" + count + VERSION;
  }

  /** A text for somebody who may not be written to freely. English has no tag. */
  static String template(Template.Name name, Locale language) {
    String tag = language.equals(Locale.ENGLISH) ? "" : "_" + language.toLanguageTag();
    return "barron_" + (name + tag).toLowerCase(Locale.ROOT).replace('-', '_') + VERSION;
  }
}
