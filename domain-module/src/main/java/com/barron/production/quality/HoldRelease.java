package com.barron.production.quality;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * The release of a hold before its defect was repaired: by one person, or by two for a critical
 * hold.
 */
@Entity
@Table(name = "hold_release")
class HoldRelease {
  @Id private String defectNumber;
  private boolean critical;
  private long recordedBy;
  private long requestedBy;
  private Instant requestedAt;
  private Long confirmedBy;
  private Instant releasedAt;
  @Version private int version;

  HoldRelease() {}

  /** A release that needs nobody else. */
  static HoldRelease alone(Reference defect, PersonId recordedBy, PersonId by, Instant at) {
    HoldRelease release = asked(defect, recordedBy, by, at);
    release.critical = false;
    release.releasedAt = at;
    return release;
  }

  /** The request to release a critical hold. */
  static HoldRelease asked(Reference defect, PersonId recordedBy, PersonId by, Instant at) {
    HoldRelease release = new HoldRelease();
    release.defectNumber = defect.toString();
    release.critical = true;
    release.recordedBy = recordedBy.value();
    release.requestedBy = by.value();
    release.requestedAt = at;
    return release;
  }

  /** Why somebody cannot be the second person; empty when they can. */
  Optional<ReleaseResult.Reason> objection(PersonId second) {
    if (second.value() == requestedBy) {
      return Optional.of(ReleaseResult.Reason.ASKED_BY_YOU);
    }
    return second.value() == recordedBy
        ? Optional.of(ReleaseResult.Reason.RECORDED_BY_YOU)
        : Optional.empty();
  }

  boolean waitsForConfirmation() {
    return critical && releasedAt == null;
  }

  PersonId requestedBy() {
    return new PersonId(requestedBy);
  }

  void confirm(PersonId second, Instant at) {
    if (!critical || releasedAt != null || objection(second).isPresent()) {
      throw new IllegalStateException("a critical hold is released once, by a second person");
    }
    confirmedBy = second.value();
    releasedAt = at;
  }
}
