package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.settings.TwilioAccount;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/** Builds Twilio's requests from deliveries, and recognises the messages in Twilio's list. */
final class MessageRequestFactory {
  private final PhoneNumber us;
  private final URI publicUrl;
  private final ApprovedTemplates approved;
  private final ContentIdCache content;

  MessageRequestFactory(TwilioAccount account, URI publicUrl, ContentIdCache content) {
    this.us = new PhoneNumber(TwilioAddress.of(account.number()));
    this.publicUrl = publicUrl;
    this.approved = new ApprovedTemplates(account, content);
    this.content = content;
  }

  PhoneNumber us() {
    return us;
  }

  static PhoneNumber to(Delivery delivery) {
    return new PhoneNumber(TwilioAddress.of(delivery.to()));
  }

  /** Empty when the person may not be written to freely and there is no approved text. */
  Optional<MessageRequest> of(Delivery delivery) {
    return delivery.windowOpen() ? Optional.of(free(delivery)) : template(delivery);
  }

  private MessageRequest free(Delivery delivery) {
    Optional<ChoiceContent> choices = ChoiceContent.of(delivery);
    Optional<String> id = choices.flatMap(choice -> content.id(choice.name()));
    MessageCreator message =
        id.isPresent()
            ? filled(delivery, id.get(), ContentVariables.json(choices.orElseThrow().values()))
            : Message.creator(to(delivery), us, delivery.reply().asNumberedText());
    return new MessageRequest(reported(message, delivery), id, false);
  }

  private Optional<MessageRequest> template(Delivery delivery) {
    return delivery
        .reply()
        .template()
        .flatMap(
            template ->
                approved
                    .id(template)
                    .map(id -> approved(delivery, id, approved.variables(template))));
  }

  private MessageRequest approved(Delivery delivery, String id, String variables) {
    MessageCreator message = filled(delivery, id, variables);
    return new MessageRequest(reported(message, delivery), Optional.of(id), true);
  }

  private MessageCreator filled(Delivery delivery, String id, String variables) {
    return Message.creator(to(delivery), us, (String) null)
        .setContentSid(id)
        .setContentVariables(variables);
  }

  private MessageCreator reported(MessageCreator message, Delivery delivery) {
    return message.setStatusCallback(
        URI.create(
            publicUrl
                + "/api/whatsapp/status?"
                + StatusCallbackForm.OUTBOX
                + "="
                + delivery.outboxId()));
  }

  /** Whether a listed message is this one, in any of its forms: which was sent is not kept. */
  boolean isIt(Message message, Delivery delivery) {
    return TwilioAddress.of(delivery.to()).equals(message.getTo())
        && message.getFrom() != null
        && us.getEndpoint().equals(message.getFrom().getEndpoint())
        && says(message, delivery);
  }

  private boolean says(Message message, Delivery delivery) {
    String body = message.getBody() == null ? "" : message.getBody().strip();
    return body.equals(delivery.reply().asNumberedText().strip())
        || ChoiceContent.of(delivery).filter(choices -> fills(body, choices)).isPresent()
        || delivery
            .reply()
            .template()
            .filter(template -> approved.canBe(message, template))
            .isPresent();
  }

  /** The text of a content resource is filled in by Twilio, or not yet. */
  private boolean fills(String body, ChoiceContent choices) {
    return body.equals(choices.body().strip())
        || body.isEmpty() && content.id(choices.name()).isPresent();
  }
}
