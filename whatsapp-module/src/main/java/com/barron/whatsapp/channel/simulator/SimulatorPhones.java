package com.barron.whatsapp.channel.simulator;

import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.ChoiceForm;
import com.barron.whatsapp.channel.ChoiceLimits;
import com.barron.whatsapp.channel.ListTexts;
import com.barron.whatsapp.channel.Reply;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The phones that can be played in the browser: the demo persons', and fictional numbers. */
public interface SimulatorPhones {
  /** The channel's name. */
  String CHANNEL = "simulator";

  /** The phones of persons whom the product knows, in the order in which they are offered. */
  List<Phone> phones();

  /** The phone with this number: of a person, or one of the fictional numbers. */
  default Optional<Phone> find(String number) {
    return number == null
        ? Optional.empty()
        : phones().stream()
            .filter(phone -> phone.identity().value().equals(number))
            .findFirst()
            .or(() -> FictionalNumbers.phone(number));
  }

  /** A phone that the product does not know; empty when it knows them all. */
  default Optional<Phone> unknown() {
    List<String> known = phones().stream().map(phone -> phone.identity().value()).toList();
    return FictionalNumbers.all()
        .filter(number -> !known.contains(number))
        .findFirst()
        .flatMap(FictionalNumbers::phone);
  }

  /** What WhatsApp would show of a reply, in a language given by its IETF tag. */
  static ChoiceForm form(Reply reply, String language) {
    return ChoiceForm.of(
        reply, ChoiceLimits.OF_WHATSAPP, ListTexts.in(Locale.forLanguageTag(language)));
  }

  /** By which the channel names a message in the reports of its delivery. */
  static String messageId(long outboxId) {
    return "SIM" + outboxId;
  }

  /**
   * A phone.
   *
   * @param name whose it is; for one that the product does not know, the name of its profile
   * @param role what they are, for people to read; empty text for one that is not known
   * @param language in which they are spoken to, an IETF tag
   */
  record Phone(Identity identity, String name, String role, String language) {}
}
