package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.whatsapp.channel.Reply;
import java.time.ZonedDateTime;
import java.util.Locale;

/** Messages that belong to no conversation: refusals of unknown senders, and failures. */
public interface SystemMessages {
  /** The message to a person who is not enrolled and sent no invite code. */
  Reply notEnrolled(Locale language);

  /**
   * The message to a person who writes too many messages. @param until when their messages are
   * answered again
   */
  Reply tooMany(Locale language, ZonedDateTime until);

  /** The message to a person whose invite code was refused. */
  Reply notJoined(Locale language, InviteRedemption.Reason reason);

  /** The message to a person who was known, and took the role of a code. */
  Reply roleAsked(Locale language, Role role);

  /** The message to a person whose number or user id is not the one that we know. */
  Reply changed(Locale language);

  /** The message to a person whose phone was taken out. */
  Reply revoked(Locale language);

  /** Somebody talks to the person now instead of Barron. @param by their name */
  Reply takenOver(Locale language, String by);

  /** What whoever took over says. @param by their name */
  Reply fromColleague(Locale language, String by, String text);

  /** The person talks to Barron again. */
  Reply handedBack(Locale language);

  /** Somebody took the conversation back to the menu. @param by their name */
  Reply freed(Locale language, String by);

  /**
   * The message when an inbound message could not be handled. @param errorId what support can look
   * up
   */
  Reply failed(Locale language, String errorId);
}
