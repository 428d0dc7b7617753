package com.barron.whatsapp.conversation;

import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.channel.InboundMessage;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Whose conversation is where, and what is known of it. */
@Singleton
public class SessionRepository {
  private static final String READ =
      """
      SELECT id, version, person_id, person_name, person_role, language, state, rate, bsuid,
             taken_over_by, taken_over_until
        FROM whatsapp_session
       WHERE channel = ? AND identity_kind = ? AND identity_value = ?
      """;

  /** A user id alone finds the conversation of the number with which it came before. */
  private static final String READ_OF_USER =
      """
      SELECT id, version, person_id, person_name, person_role, language, state, rate, bsuid,
             taken_over_by, taken_over_until
        FROM whatsapp_session
       WHERE channel = ? AND (identity_kind = ? AND identity_value = ? OR bsuid = ?)
       ORDER BY identity_kind = 'BSUID', id DESC
       LIMIT 1
      """;

  /** Whoever was met by user id alone shows their number: the conversation is the number's now. */
  private static final String ADOPT =
      """
      UPDATE whatsapp_session
         SET identity_kind = 'PHONE', identity_value = ?, bsuid = identity_value
       WHERE channel = ? AND identity_kind = 'BSUID' AND identity_value = ? AND person_id = ?
      RETURNING id, version, person_id, person_name, person_role, language, state, rate, bsuid,
                taken_over_by, taken_over_until
      """;

  /** Whoever was known is told again that they are not. */
  private static final String FORGET_PERSON =
      """
      WITH told AS (
        DELETE FROM whatsapp_unknown_sender_reply WHERE channel = ? AND identity_kind = ? AND identity_value = ?
      )
      UPDATE whatsapp_session
         SET person_id = NULL, person_name = NULL, person_role = NULL, state = '{}', bsuid = NULL,
             taken_over_by = NULL, taken_over_until = NULL, version = version + 1
       WHERE channel = ? AND (identity_kind = ? AND identity_value = ? OR ? = 'BSUID' AND bsuid = ?)
      """;

  /** The version moves on, so that what any cache still remembers is worth nothing. */
  private static final String SPEAK_ELSEWHERE =
      """
      UPDATE whatsapp_session SET language = ?, version = version + 1
       WHERE person_id = ? AND id <> ? AND language <> ?
      """;

  private static final String TAKE_ROLE =
      """
      UPDATE whatsapp_session SET person_role = ?, version = version + 1
       WHERE person_id = ? AND person_role <> ?
      """;

  private final Sql sql;

  @Inject
  public SessionRepository(Sql sql) {
    this.sql = sql;
  }

  /** One look-up. @param lock whether other messages of the conversation wait until our commit */
  Optional<Session> find(Identity identity, boolean lock) {
    boolean isUser = identity.kind() == IdentityKind.BSUID;
    String read = (isUser ? READ_OF_USER : READ) + (lock ? " FOR UPDATE" : "");
    String value = identity.value();
    Object[] key = {identity.channel(), identity.kind(), value};
    Object[] keyOfUser = {identity.channel(), identity.kind(), value, value};
    return sql.first(read, SessionRepository::session, isUser ? keyOfUser : key);
  }

  /** The conversation of a person who was met by user id alone, found by the other identity. */
  Optional<Session> adopt(InboundMessage message, PersonId person) {
    Identity from = message.from();
    if (message.also().isEmpty() || from.kind() != IdentityKind.PHONE) {
      return Optional.empty();
    }
    return sql.first(
        ADOPT,
        SessionRepository::session,
        from.value(),
        from.channel(),
        message.also().get().value(),
        person.value());
  }

  /** A person's other conversations go on in the language of this one, where they were. */
  void speakElsewhere(PersonId person, Session here) {
    String language = here.language();
    sql.write(SPEAK_ELSEWHERE, language, person.value(), here.id(), language);
  }

  /** All conversations of a person know their role, where they were. */
  void takeRole(PersonId person, Role role) {
    sql.write(TAKE_ROLE, role, person.value(), role);
  }

  /** Who talks must be found out anew at the next message. */
  void forgetPerson(Identity identity) {
    String channel = identity.channel();
    IdentityKind kind = identity.kind();
    String value = identity.value();
    sql.write(FORGET_PERSON, channel, kind, value, channel, kind, value, kind, value);
  }

  public static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getLong("id"),
        row.getLong("version"),
        SessionCodec.known(
            row.getLong("person_id"),
            Objects.requireNonNullElse(row.getString("person_name"), ""),
            Objects.requireNonNullElse(row.getString("person_role"), "")),
        row.getString("language"),
        SessionCodec.state(row.getString("state")),
        SessionCodec.rate(row.getString("rate")),
        Objects.requireNonNullElse(row.getString("bsuid"), ""),
        takeOver(row));
  }

  private static Optional<TakeOver> takeOver(ResultSet row) throws SQLException {
    Optional<Instant> until = Sql.instant(row, "taken_over_until");
    return Sql.number(row, "taken_over_by")
        .flatMap(by -> until.map(at -> new TakeOver(new PersonId(by), at)));
  }
}
