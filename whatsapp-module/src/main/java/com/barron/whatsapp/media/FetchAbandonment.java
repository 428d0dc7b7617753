package com.barron.whatsapp.media;

import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Announcement;
import com.barron.whatsapp.outbox.Announcements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Ends the search for a file, and tells its sender so: both or neither. */
@Singleton
class FetchAbandonment {
  private static final Logger LOG = Logger.getLogger(FetchAbandonment.class);
  private static final Duration WORTH_TELLING = Duration.ofHours(6);

  private final FetchRepository rows;
  private final Announcements announcements;
  private final TransactionRunner transactionRunner;

  @Inject
  FetchAbandonment(
      FetchRepository rows, Announcements announcements, TransactionRunner transactionRunner) {
    this.rows = rows;
    this.announcements = announcements;
    this.transactionRunner = transactionRunner;
  }

  /**
   * Gives a file up. Nothing happens when somebody else works on it by now.
   *
   * @param reason for operators; at most 200 characters
   */
  void giveUp(FetchClaim claim, FetchFailure fetchFailure, String reason) {
    transactionRunner.inNew(
        () -> {
          boolean ours = rows.failed(claim, reason);
          if (ours) {
            tell(claim, fetchFailure);
            LOG.infof(
                "file given up fetch=%d channel=%s subject=%s attempts=%d failure=%s reason=\"%s\"",
                claim.id(),
                claim.channel(),
                claim.subject(),
                claim.attempts(),
                fetchFailure,
                reason);
          }
          return ours;
        });
  }

  private void tell(FetchClaim claim, FetchFailure fetchFailure) {
    announcements.enqueue(
        List.of(
            new Announcement(
                claim.sender(),
                Reply.of(fetchFailure.words(claim)),
                WORTH_TELLING,
                "file-" + claim.id())));
  }
}
