package com.barron.whatsapp.conversation;

import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.people.identity.Identity;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.flows.Chat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;

/**
 * What somebody hears who is not let in: a code gets its answer, the rest is said once in a while.
 */
@Singleton
public class StrangerReplies {
  /** Why a code is not even looked at. */
  private static final String TOO_MANY_TRIES = "too-many-tries";

  private final StrangerReplyRepository strangers;
  private final Chat chat;

  @Inject
  public StrangerReplies(StrangerReplyRepository strangers, Chat chat) {
    this.strangers = strangers;
    this.chat = chat;
  }

  List<Reply> to(Identity sender, AuthenticationResult authenticationResult, Locale language) {
    if (authenticationResult instanceof AuthenticationResult.Refused refused) {
      Reply reply = chat.systemMessages().notJoined(language, refused.reason());
      return refused.reason() == InviteRedemption.Reason.TOO_MANY_TRIES
          ? once(sender, TOO_MANY_TRIES, reply)
          : List.of(reply);
    }
    if (authenticationResult instanceof AuthenticationResult.Revoked) {
      return once(sender, "revoked", chat.systemMessages().revoked(language));
    }
    return authenticationResult instanceof AuthenticationResult.Changed
        ? once(sender, "changed", chat.systemMessages().changed(language))
        : once(sender, "not-enrolled", chat.systemMessages().notEnrolled(language));
  }

  private List<Reply> once(Identity sender, String what, Reply reply) {
    return strangers.mayTell(sender, what) ? List.of(reply) : List.of();
  }
}
