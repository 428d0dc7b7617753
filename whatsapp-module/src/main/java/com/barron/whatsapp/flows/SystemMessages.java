package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Reply;
import java.time.ZonedDateTime;
import java.util.Locale;

/** What is said beside any conversation: at the door, and when something goes wrong. */
public interface SystemMessages {
  /** What somebody is told who is not enrolled and sent no invite code. */
  Reply notEnrolled(Locale language);

  /**
   * What is said to somebody who writes too much at once. @param until when they are heard again
   */
  Reply tooMany(Locale language, ZonedDateTime until);

  /**
   * What somebody is told whose invite code was refused.
   *
   * @param reasonKey the key of a {@link com.barron.production.people.InviteRedemption.Reason}
   */
  Reply notJoined(Locale language, String reasonKey);

  /** What somebody is told whose number or user id is not the one that we know of them. */
  Reply changed(Locale language);

  /** What is said when a message could not be handled. @param errorId what support can look up */
  Reply failed(Locale language, String errorId);
}
