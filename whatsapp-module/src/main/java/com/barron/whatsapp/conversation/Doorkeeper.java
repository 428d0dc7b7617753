package com.barron.whatsapp.conversation;

import com.barron.production.people.Identity;
import com.barron.production.people.People;
import com.barron.production.people.PersonView;
import com.barron.production.people.Redemption;
import com.barron.production.people.Role;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out who talks when the conversation does not know. Takes part in the transaction. */
@Singleton
class Doorkeeper {
  private static final Pattern JOIN =
      Pattern.compile("\\s*join\\s+(\\S{1,64})\\s*", Pattern.CASE_INSENSITIVE);
  private static final String NAMELESS = "Colleague";

  private final People people;
  private final Settings settings;

  @Inject
  Doorkeeper(People people, Settings settings) {
    this.people = people;
    this.settings = settings;
  }

  /** The person, enrolled just now if that is allowed; empty when the sender stays a stranger. */
  Optional<PersonView> admit(InboundMessage message) {
    Identity identity = message.from();
    Optional<PersonView> known = people.find(identity);
    if (known.isPresent()) {
      return known;
    }
    if (settings.openEnrolment()) {
      String name = message.profileName().isEmpty() ? NAMELESS : message.profileName();
      return Optional.of(people.enrol(name, Role.TECHNICIAN, identity));
    }
    return inviteCode(message.content())
        .map(code -> people.redeem(code, identity))
        .flatMap(
            redemption ->
                redemption instanceof Redemption.Enrolled enrolled
                    ? Optional.of(enrolled.person())
                    : Optional.empty());
  }

  /** The code in {@code join CODE}. */
  static Optional<String> inviteCode(Content content) {
    if (content instanceof Content.Text text) {
      Matcher join = JOIN.matcher(text.text());
      if (join.matches()) {
        return Optional.of(join.group(1));
      }
    }
    return Optional.empty();
  }
}
