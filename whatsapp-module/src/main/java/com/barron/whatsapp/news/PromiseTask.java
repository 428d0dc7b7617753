package com.barron.whatsapp.news;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaClocks;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.text.Texts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/**
 * Asks whoever takes care of something once more when the time that they promised has passed, and
 * tells those who supervise; also of pauses that take long.
 */
@Singleton
class PromiseTask implements ScheduledTask {
  private static final int MOST = 100;

  private final TransactionRunner transactionRunner;
  private final SlaClocks clocks;
  private final NewsSender newsSender;
  private final SupervisionNotifier supervision;

  @Inject
  PromiseTask(
      TransactionRunner transactionRunner,
      SlaClocks clocks,
      NewsSender newsSender,
      SupervisionNotifier supervision) {
    this.transactionRunner = transactionRunner;
    this.clocks = clocks;
    this.newsSender = newsSender;
    this.supervision = supervision;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyMinute();
  }

  @Override
  public void run() {
    untilNoneIsLeft(this::ask);
    untilNoneIsLeft(this::tellOfPauses);
  }

  private void untilNoneIsLeft(Callable<Integer> some) {
    int taken;
    do {
      taken = transactionRunner.inNew(some);
    } while (taken > 0);
  }

  private int tellOfPauses() {
    List<Reference> paused = clocks.takeLongPauses(MOST);
    paused.forEach(supervision::pausedForLong);
    return paused.size();
  }

  private int ask() {
    List<Reference> passed = clocks.takePassedPromises(MOST);
    passed.forEach(
        subject ->
            newsSender.send(
                new News(
                    NewsEvent.PROMISE_PASSED,
                    about(subject),
                    Set.of(),
                    ConcernedPeople.by(subject),
                    (texts, names) -> question(subject, texts))));
    passed.forEach(supervision::promiseBroken);
    return passed.size();
  }

  /** What is resolved before it is asked needs no question. */
  private static String about(Reference subject) {
    return subject.kind() == ReferenceKind.TICKET
        ? TicketNotifier.about(subject.toString())
        : "promise-" + subject;
  }

  private static Reply question(Reference subject, Texts texts) {
    Choice later = Choice.command("ETA " + subject + " 30m", texts.say("alert.eta"));
    return new Reply(
        texts.say("news.promise", subject.toString()),
        subject.kind() == ReferenceKind.TICKET
            ? List.of(Choice.command("DONE " + subject, texts.say("news.promise.done")), later)
            : List.of(later),
        "");
  }
}
