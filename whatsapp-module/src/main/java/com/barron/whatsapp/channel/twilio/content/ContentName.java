package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.channel.Template;
import java.util.Locale;

/**
 * The friendly names by which our content resources are found at Twilio. Whoever changes a resource
 * gives it another version: what stands at Twilio stays as it was created.
 */
final class ContentName {
  private static final String VERSION = "_v1";

  private ContentName() {}

  /** The content with so many buttons. */
  static String buttons(int count) {
    return "barron_buttons_" + count + VERSION;
  }

  /** The content with a list of so many rows. */
  static String list(int count) {
    return "barron_list_" + count + VERSION;
  }

  /** The content for a template. English has no tag. */
  static String template(Template.Name name, Locale language) {
    String tag = language.equals(Locale.ENGLISH) ? "" : "_" + language.toLanguageTag();
    return "barron_" + (name + tag).toLowerCase(Locale.ROOT).replace('-', '_') + VERSION;
  }
}
