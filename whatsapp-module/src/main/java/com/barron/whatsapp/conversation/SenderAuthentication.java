package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.people.People;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.people.enrolment.Recognition;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authenticates the sender of a message whose conversation has no person yet. Takes part in the
 * transaction.
 */
@Singleton
public class SenderAuthentication {
  /**
   * What a stranger sends as a code: words have no digit, and a code without one has three groups
   * of four. People part the groups as they like, with marks around them, and write O for 0.
   */
  private static final Pattern JOIN =
      join("(?=\\D{0,80}\\d)\\S{1,64}(?:(?: -)? \\S{1,8}){0,2}|" + groups("0-9a-tv-z"));

  /**
   * As it is given out, but for what parts the groups: whom we know may say much that begins so.
   */
  private static final Pattern GIVEN_OUT = join(groups("0-9a-hjkmnp-tv-z"));

  private static final String NAMELESS = "Colleague";

  private final People people;
  private final Enrolment enrolment;
  private final Settings settings;

  @Inject
  public SenderAuthentication(People people, Enrolment enrolment, Settings settings) {
    this.people = people;
    this.enrolment = enrolment;
    this.settings = settings;
  }

  /** Recognises or enrols the sender. A code counts wherever enrolment is open, too. */
  AuthenticationResult admit(InboundMessage message) {
    Recognition recognition = enrolment.recognise(message.from(), message.also());
    if (recognition instanceof Recognition.Known known) {
      return new AuthenticationResult.Admitted(known.person(), false);
    }
    Optional<String> code = inviteCode(message.content());
    if (code.isPresent()) {
      return joined(enrolment.redeem(code.get(), message.from(), message.also()));
    }
    if (recognition instanceof Recognition.Revoked) {
      return new AuthenticationResult.Revoked();
    }
    if (recognition instanceof Recognition.Changed) {
      return new AuthenticationResult.Changed();
    }
    return settings.openEnrolment() ? enrolled(message) : new AuthenticationResult.Stranger();
  }

  /** What became of a code that somebody whom we know typed; empty when it is no code. */
  Optional<InviteRedemption> redeem(InboundMessage message) {
    return codeGivenOut(message.content())
        .map(code -> enrolment.redeem(code, message.from(), message.also()));
  }

  private static AuthenticationResult joined(InviteRedemption inviteRedemption) {
    if (inviteRedemption instanceof InviteRedemption.Refused refused) {
      return new AuthenticationResult.Refused(refused.reason());
    }
    return inviteRedemption instanceof InviteRedemption.RoleAsked asked
        ? new AuthenticationResult.Admitted(asked.person(), false)
        : new AuthenticationResult.Admitted(
            ((InviteRedemption.Enrolled) inviteRedemption).person(), true);
  }

  private AuthenticationResult enrolled(InboundMessage message) {
    String name = message.profileName().isEmpty() ? NAMELESS : message.profileName();
    var person = people.enrol(name, Role.TECHNICIAN, message.from());
    // Learns the other identity.
    message.also().ifPresent(also -> enrolment.recognise(message.from(), message.also()));
    return new AuthenticationResult.Admitted(person, false);
  }

  private static Pattern join(String code) {
    return Pattern.compile("[\\W_]{0,4}join[\\W_]{1,4}(" + code + ")[\\W_]{0,4}");
  }

  private static String groups(String characters) {
    String group = "[" + characters + "]{4}";
    return group + "(?:[- ]{0,3}" + group + "){2}";
  }

  /** The code in {@code join CODE}. */
  private static Optional<String> inviteCode(Content content) {
    return said(content).map(JOIN::matcher).filter(Matcher::matches).map(join -> join.group(1));
  }

  private static Optional<String> said(Content content) {
    if (content instanceof Content.Edit edit) {
      return Optional.of(Input.typed(edit.text()).plain());
    }
    return content instanceof Content.Text text
        ? Optional.of(Input.typed(text.text()).plain())
        : Optional.empty();
  }

  /** What is kept of a stranger's message: a code that was refused may still let somebody in. */
  static InboundMessage withoutCode(InboundMessage message) {
    return inviteCode(message.content()).isEmpty() ? message : blanked(message);
  }

  /** What is kept of the message of somebody whom we know: their code is for another phone. */
  static InboundMessage withoutCodeGivenOut(InboundMessage message) {
    return codeGivenOut(message.content()).isEmpty() ? message : blanked(message);
  }

  private static Optional<String> codeGivenOut(Content content) {
    return said(content)
        .map(GIVEN_OUT::matcher)
        .filter(Matcher::matches)
        .map(join -> join.group(1));
  }

  private static InboundMessage blanked(InboundMessage message) {
    return new InboundMessage(
        message.from(),
        message.providerMessageId(),
        new Content.Text("join 🔒"),
        message.profileName(),
        message.also(),
        message.sentAt());
  }
}
