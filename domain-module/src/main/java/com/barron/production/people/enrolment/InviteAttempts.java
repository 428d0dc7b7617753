package com.barron.production.people.enrolment;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/** The wrong codes that one identity has typed: after five it is refused for a while. */
@Entity
@Table(name = "invite_attempts")
class InviteAttempts {
  static final int MOST_WRONG = 5;
  static final Duration PAUSE = Duration.ofMinutes(15);

  @EmbeddedId private By by;
  private int wrongCodes;
  private Instant refusedUntil;

  InviteAttempts() {}

  static InviteAttempts none(Identity identity) {
    InviteAttempts tries = new InviteAttempts();
    tries.by = By.of(identity);
    return tries;
  }

  boolean refused(Instant at) {
    return refusedUntil != null && at.isBefore(refusedUntil);
  }

  void countWrong(Instant at) {
    if (refusedUntil != null) {
      forget();
    }
    wrongCodes++;
    if (wrongCodes == MOST_WRONG) {
      refusedUntil = at.plus(PAUSE);
    }
  }

  void forget() {
    wrongCodes = 0;
    refusedUntil = null;
  }

  /** The identity that types codes. */
  @Embeddable
  record By(String channel, @Enumerated(EnumType.STRING) IdentityKind kind, String value)
      implements Serializable {
    /**
     * In the canonical form: one line has no more attempts because it can be written in two ways.
     */
    static By of(Identity written) {
      Identity identity = written.canonical();
      return new By(identity.channel(), identity.kind(), identity.value());
    }
  }
}
