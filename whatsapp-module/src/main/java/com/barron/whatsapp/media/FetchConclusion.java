package com.barron.whatsapp.media;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Ends the work on a file. Its sender was told that it is being checked, and is told when it is not
 * added: once for all that were sent for a record and have ended. Where a person talks, Barron says
 * nothing of files either: that person sees what became of them.
 */
@Singleton
class FetchConclusion {
  private static final Logger LOG = Logger.getLogger(FetchConclusion.class);
  private static final Duration WORTH_TELLING = Duration.ofHours(6);

  private final FetchRepository rows;
  private final Announcements announcements;
  private final TransactionRunner transactionRunner;

  @Inject
  FetchConclusion(
      FetchRepository rows, Announcements announcements, TransactionRunner transactionRunner) {
    this.rows = rows;
    this.announcements = announcements;
    this.transactionRunner = transactionRunner;
  }

  /** The file is where it belongs. */
  void done(FetchClaim claim) {
    rows.done(claim);
    tellOfOthers(claim);
  }

  /**
   * Gives a file up. Nothing happens when somebody else works on it by now.
   *
   * @param reason for operators; at most 200 characters
   */
  void giveUp(FetchClaim claim, FetchFailure fetchFailure, String reason) {
    inTurn(
        claim,
        () -> {
          boolean ours = rows.failed(claim, fetchFailure, reason);
          if (ours) {
            LOG.infof(
                "file given up fetch=%d channel=%s subject=%s attempts=%d failure=%s reason=\"%s\"",
                claim.id(),
                claim.channel(),
                claim.target().name(),
                claim.attempts(),
                fetchFailure,
                reason);
          }
          return ours;
        });
  }

  /**
   * Tells what became of the files that came with this one, unless some are still being fetched.
   */
  void tellOfOthers(FetchClaim claim) {
    inTurn(claim, () -> true);
  }

  /** Files of one sender for one record end one after the other, so that the last one is known. */
  private void inTurn(FetchClaim claim, Conclusion conclusion) {
    transactionRunner.inNew(
        () -> {
          rows.takeTurns(claim);
          boolean ours = conclusion.isOurs();
          if (ours && claim.target() instanceof FetchTarget.OfRecord record) {
            tell(claim, record.subject(), rows.untold(claim, record.subject()));
          }
          return ours;
        });
  }

  private void tell(FetchClaim claim, Reference subject, List<FetchFailure> failures) {
    if (failures.isEmpty()) {
      return;
    }
    String words =
        failures.stream()
            .distinct()
            .sorted()
            .map(failure -> failure.words(claim.language(), subject, failures))
            .collect(Collectors.joining("\n"));
    announcements.enqueue(
        List.of(
            new Announcement(
                claim.sender(), Reply.of(words), WORTH_TELLING, "file-" + claim.id())));
  }

  /** What is written of the file, in the transaction of its end. */
  @FunctionalInterface
  private interface Conclusion {
    /** Accepts it. @return whether the file was still ours */
    boolean isOurs();
  }
}
