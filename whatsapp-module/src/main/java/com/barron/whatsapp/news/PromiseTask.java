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

/** Asks whoever takes care of something once more when the time that they promised has passed. */
@Singleton
class PromiseTask implements ScheduledTask {
  private static final int MOST = 100;

  private final TransactionRunner transactionRunner;
  private final SlaClocks clocks;
  private final NewsSender newsSender;

  @Inject
  PromiseTask(TransactionRunner transactionRunner, SlaClocks clocks, NewsSender newsSender) {
    this.transactionRunner = transactionRunner;
    this.clocks = clocks;
    this.newsSender = newsSender;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyMinute();
  }

  @Override
  public void run() {
    int asked;
    do {
      asked = transactionRunner.inNew(this::ask);
    } while (asked > 0);
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
                    Concerned.by(subject),
                    (texts, names) -> question(subject, texts))));
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
