package com.barron.whatsapp.media;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Announcement;
import com.barron.whatsapp.outbox.Announcements;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Gives files up, in a transaction of the container's. */
@Stateless
public class Apology implements GivingUp {
  private static final Logger LOG = Logger.getLogger(Apology.class);
  private static final Duration WORTH_TELLING = Duration.ofHours(6);

  private final FetchRows rows;
  private final Announcements announcements;

  @Inject
  Apology(FetchRows rows, Announcements announcements) {
    this.rows = rows;
    this.announcements = announcements;
  }

  @Override
  public void giveUp(FetchClaim claim, Failure failure, String reason) {
    try {
      if (!rows.failed(claim, reason)) {
        return;
      }
    } catch (SQLException e) {
      throw new MediaUnavailableException(e);
    }
    LOG.infof(
        "file given up fetch=%d channel=%s subject=%s attempts=%d failure=%s reason=\"%s\"",
        claim.id(), claim.channel(), claim.subject(), claim.attempts(), failure, reason);
    announcements.enqueue(
        List.of(
            new Announcement(
                claim.sender(),
                Reply.of(failure.words(claim)),
                WORTH_TELLING,
                "file-" + claim.id())));
  }
}
