package com.barron.whatsapp.media;

import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.Attachments.Addition;
import com.barron.production.attachments.NewAttachment;
import com.barron.production.attachments.validation.FileValidation;
import com.barron.production.attachments.validation.FileVerdict;
import com.barron.production.reference.Reference;
import com.barron.production.sql.DatabaseException;
import com.barron.whatsapp.background.Backoff;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.FetchResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Fetches a file, checks it and adds it to its record, or to its message. Outside any transaction
 * but for the adding; a file that was added when the node died is fetched again, and known by its
 * digest.
 */
@Singleton
class FileFetcher {
  private static final Logger LOG = Logger.getLogger(FileFetcher.class);

  /** Longer than the three requests of an attempt, which take up to 14 s each, and the check. */
  static final Duration LEASE = Duration.ofSeconds(90);

  /** A file that is not there after this was never there. */
  static final Duration UNTIL_IT_IS_THERE = Duration.ofMinutes(2);

  /** Both providers keep files for days; people do not wait so long. */
  static final Duration UNTIL_THE_PROVIDER_IS_BACK = Duration.ofHours(1);

  static final Backoff BACKOFF = Backoff.upTo(Duration.ofSeconds(30));

  /** More than fit into the longest time: nodes died of it. */
  private static final int MOST_ATTEMPTS = 200;

  private final FetchRepository rows;
  private final Channels channels;
  private final FileValidation fileValidation;
  private final Attachments attachments;
  private final FetchConclusion fetchConclusion;

  @Inject
  FileFetcher(
      FetchRepository rows,
      Channels channels,
      FileValidation fileValidation,
      Attachments attachments,
      FetchConclusion fetchConclusion) {
    this.rows = rows;
    this.channels = channels;
    this.fileValidation = fileValidation;
    this.attachments = attachments;
    this.fetchConclusion = fetchConclusion;
  }

  /**
   * Works on the file that is due first.
   *
   * @return whether there was one
   * @throws DatabaseException when a step could not be recorded; the file waits for its lease's end
   */
  boolean fetchOne() {
    Optional<FetchClaim> claim = rows.claim(channels.names(), LEASE);
    if (claim.isPresent()) {
      guarded(claim.get());
    }
    return claim.isPresent();
  }

  private void guarded(FetchClaim claim) {
    if (claim.attempts() > MOST_ATTEMPTS) {
      fetchConclusion.giveUp(claim, FetchFailure.LOST, "too many attempts");
      return;
    }
    try {
      work(claim);
    } catch (DatabaseException e) {
      // Nothing can be recorded now, not even that the file waits: its lease ends in time.
      throw e;
    } catch (RuntimeException e) {
      String cause = e.getClass().getSimpleName();
      LOG.warnf("file waits, something failed fetch=%d cause=%s", claim.id(), cause);
      retry(claim, UNTIL_THE_PROVIDER_IS_BACK, "failed here: " + cause);
    }
  }

  private void work(FetchClaim claim) {
    Channel channel = channels.named(claim.channel()).orElseThrow();
    FetchResult result = channel.fetch(claim.reference(), NewAttachment.LARGEST);
    if (result instanceof FetchResult.Fetched file) {
      add(claim, file.bytes());
    } else if (result instanceof FetchResult.NotYet notYet) {
      retry(claim, UNTIL_IT_IS_THERE, notYet.reason());
    } else if (result instanceof FetchResult.NoAnswer noAnswer) {
      retry(claim, UNTIL_THE_PROVIDER_IS_BACK, noAnswer.reason());
    } else if (result instanceof FetchResult.Refused refused) {
      fetchConclusion.giveUp(claim, FetchFailure.LOST, refused.reason());
    } else {
      fetchConclusion.giveUp(claim, FetchFailure.LARGE, "too large");
    }
  }

  private void add(FetchClaim claim, byte[] bytes) {
    FileVerdict verdict = fileValidation.of(bytes);
    if (verdict instanceof FileVerdict.Unfit unfit) {
      fetchConclusion.giveUp(claim, failure(unfit.reason()), unfit.detail());
      return;
    }
    var file = (FileVerdict.Fit) verdict;
    if (claim.target() instanceof FetchTarget.OfRecord record) {
      add(claim, record.subject(), file);
    } else if (rows.keep(claim, file.type(), file.bytes())) {
      fetched(claim);
    }
  }

  private void add(FetchClaim claim, Reference subject, FileVerdict.Fit file) {
    Addition outcome =
        attachments.add(
            new NewAttachment(subject, file.type(), file.bytes(), claim.caption(), claim.sender()));
    if (outcome == Addition.FULL) {
      fetchConclusion.giveUp(claim, FetchFailure.FULL, "full");
    } else if (outcome == Addition.WITHDRAWN) {
      fetchConclusion.giveUp(claim, FetchFailure.WITHDRAWN, "withdrawn");
    } else {
      fetchConclusion.done(claim);
      fetched(claim);
    }
  }

  private static void fetched(FetchClaim claim) {
    LOG.infof(
        "file fetched fetch=%d channel=%s subject=%s attempts=%d",
        claim.id(), claim.channel(), claim.target().name(), claim.attempts());
  }

  private static FetchFailure failure(FileVerdict.Reason reason) {
    return switch (reason) {
      case UNFIT -> FetchFailure.UNFIT;
      case LARGE -> FetchFailure.LARGE;
    };
  }

  private void retry(FetchClaim claim, Duration most, String reason) {
    if (!rows.later(claim, BACKOFF.after(claim.attempts()), most, reason)) {
      fetchConclusion.giveUp(claim, FetchFailure.LOST, reason);
    } else if (claim.attempts() == 1) {
      LOG.infof(
          "file waits fetch=%d channel=%s reason=\"%s\"", claim.id(), claim.channel(), reason);
    } else if (claim.attempts() > FetchRepository.QUICK_ATTEMPTS) {
      fetchConclusion.tellOfOthers(claim);
    }
  }
}
