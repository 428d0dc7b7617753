package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.twilio.api.TwilioAddress;
import com.barron.whatsapp.channel.twilio.content.ApprovedTemplates;
import com.barron.whatsapp.channel.twilio.content.ChoiceContent;
import com.barron.whatsapp.channel.twilio.content.ContentIdCache;
import com.barron.whatsapp.channel.twilio.content.ContentVariables;
import com.barron.whatsapp.channel.twilio.webhook.StatusCallbackForm;
import com.barron.whatsapp.settings.TwilioAccount;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Builds Twilio's requests from deliveries, and recognises the messages in Twilio's list. */
final class MessageRequestFactory {
  private final String us;
  private final URI publicUrl;
  private final ApprovedTemplates approved;
  private final ContentIdCache content;

  MessageRequestFactory(TwilioAccount account, URI publicUrl, ContentIdCache content) {
    this.us = TwilioAddress.of(account.number());
    this.publicUrl = publicUrl;
    this.approved = new ApprovedTemplates(account, content);
    this.content = content;
  }

  String us() {
    return us;
  }

  static String to(Delivery delivery) {
    return TwilioAddress.of(delivery.to());
  }

  /** Empty when the person may not be written to freely and there is no approved text. */
  Optional<MessageRequest> of(Delivery delivery) {
    return delivery.windowOpen() ? Optional.of(free(delivery)) : template(delivery);
  }

  private MessageRequest free(Delivery delivery) {
    Optional<ChoiceContent> choices = ChoiceContent.of(delivery);
    Optional<String> id = choices.flatMap(choice -> content.id(choice.name()));
    Map<String, String> fields =
        id.isPresent()
            ? filled(id.get(), ContentVariables.json(choices.orElseThrow().values()))
            : Map.of("Body", delivery.reply().asNumberedText());
    return new MessageRequest(addressed(fields, delivery), id, false);
  }

  private Optional<MessageRequest> template(Delivery delivery) {
    return delivery
        .reply()
        .template()
        .flatMap(
            template ->
                approved
                    .id(template)
                    .map(
                        id ->
                            new MessageRequest(
                                addressed(filled(id, approved.variables(template)), delivery),
                                Optional.of(id),
                                true)));
  }

  private static Map<String, String> filled(String id, String variables) {
    return Map.of("ContentSid", id, "ContentVariables", variables);
  }

  private Map<String, String> addressed(Map<String, String> content, Delivery delivery) {
    Map<String, String> fields = new HashMap<>(content);
    fields.put("To", to(delivery));
    fields.put("From", us);
    fields.put(
        "StatusCallback",
        publicUrl
            + "/api/whatsapp/status?"
            + StatusCallbackForm.OUTBOX
            + "="
            + delivery.outboxId());
    return fields;
  }

  /**
   * Whether a listed message is this one, in any of its forms: which was sent is not kept.
   *
   * @param taken ids of messages that are known to be others
   */
  boolean isIt(ListedMessage message, Delivery delivery, Collection<String> taken) {
    return !taken.contains(message.sid())
        && to(delivery).equals(message.to())
        && us.equals(message.from())
        && says(message.body(), delivery);
  }

  private boolean says(String body, Delivery delivery) {
    return body.equals(delivery.reply().asNumberedText().strip())
        || ChoiceContent.of(delivery).filter(choices -> fills(body, choices)).isPresent()
        || delivery
            .reply()
            .template()
            .filter(template -> approved.canBe(body, template))
            .isPresent();
  }

  /** The text of a content resource is filled in by Twilio, or not yet. */
  private boolean fills(String body, ChoiceContent choices) {
    return body.equals(choices.body().strip())
        || body.isEmpty() && content.id(choices.name()).isPresent();
  }
}
