package com.barron.whatsapp.channel.twilio;

import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.settings.TwilioAccount;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageCreator;
import com.twilio.type.PhoneNumber;
import java.net.URI;
import java.util.Optional;

/** Puts deliveries into the forms that Twilio takes, and knows them again in its list. */
final class Drafts {
  private final PhoneNumber us;
  private final URI publicUrl;
  private final ApprovedTexts approved;
  private final KnownContent content;

  Drafts(TwilioAccount account, URI publicUrl, KnownContent content) {
    this.us = new PhoneNumber(Address.of(account.number()));
    this.publicUrl = publicUrl;
    this.approved = new ApprovedTexts(account, content);
    this.content = content;
  }

  PhoneNumber us() {
    return us;
  }

  static PhoneNumber to(Delivery delivery) {
    return new PhoneNumber(Address.of(delivery.to()));
  }

  /** Empty when the person may not be written to freely and there is no approved text. */
  Optional<Draft> of(Delivery delivery) {
    return delivery.windowOpen() ? Optional.of(free(delivery)) : template(delivery);
  }

  private Draft free(Delivery delivery) {
    Optional<ChoiceContent> choices = ChoiceContent.of(delivery);
    Optional<String> id = choices.flatMap(choice -> content.id(choice.name()));
    MessageCreator message =
        id.isPresent()
            ? filled(delivery, id.get(), Places.json(choices.orElseThrow().values()))
            : Message.creator(to(delivery), us, delivery.reply().asNumberedText());
    return new Draft(reported(message, delivery), id);
  }

  private Optional<Draft> template(Delivery delivery) {
    return delivery
        .reply()
        .template()
        .flatMap(
            template ->
                approved.id(template).map(id -> filled(delivery, id, approved.variables(template))))
        .map(message -> new Draft(reported(message, delivery), Optional.empty()));
  }

  private MessageCreator filled(Delivery delivery, String id, String places) {
    return Message.creator(to(delivery), us, (String) null)
        .setContentSid(id)
        .setContentVariables(places);
  }

  private MessageCreator reported(MessageCreator message, Delivery delivery) {
    return message.setStatusCallback(
        URI.create(
            publicUrl + "/api/whatsapp/status?" + StatusForm.OUTBOX + "=" + delivery.outboxId()));
  }

  /** Whether a listed message is this one, in any of its forms: which was sent is not kept. */
  boolean isIt(Message message, Delivery delivery) {
    return Address.of(delivery.to()).equals(message.getTo())
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
