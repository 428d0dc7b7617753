package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.settings.TwilioAccount;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Templates as Twilio wants them: the id of the approved content, and the values of its
 * placeholders. An id that was configured comes before one that was found; English is better than
 * nothing.
 */
public final class ApprovedTemplates {
  private final Map<String, String> configured;
  private final ContentIdCache found;

  public ApprovedTemplates(TwilioAccount account, ContentIdCache found) {
    this.configured = account.templates();
    this.found = found;
  }

  /** Empty when there is none, or none that was approved. */
  public Optional<String> id(Template template) {
    return Optional.ofNullable(configured.get(template.name().name()))
        .or(() -> found.id(ContentName.template(template.name(), template.language())))
        .or(() -> found.id(ContentName.template(template.name(), Locale.ENGLISH)));
  }

  public String variables(Template template) {
    return ContentVariables.json(template.values());
  }

  /**
   * Whether the text of a listed message can be this one: its text is filled in by Twilio, or not
   * yet.
   */
  public boolean canBe(String body, Template template) {
    return body.isEmpty() || template.values().stream().allMatch(body::contains);
  }
}
