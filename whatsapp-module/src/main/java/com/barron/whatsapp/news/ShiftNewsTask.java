package com.barron.whatsapp.news;

import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.background.TransactionRunner;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** Tells people at the start of their shift what was kept for it. */
@Singleton
class ShiftNewsTask implements ScheduledTask {
  private static final int MOST = 200;

  private final TransactionRunner transactionRunner;
  private final WaitingNewsRepository waiting;
  private final Announcements announcements;

  @Inject
  ShiftNewsTask(
      TransactionRunner transactionRunner,
      WaitingNewsRepository waiting,
      Announcements announcements) {
    this.transactionRunner = transactionRunner;
    this.waiting = waiting;
    this.announcements = announcements;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyMinute();
  }

  @Override
  public void run() {
    int told;
    do {
      told = transactionRunner.inNew(this::tell);
    } while (told > 0);
  }

  private int tell() {
    List<WaitingNews> due = waiting.take(MOST);
    announcements.enqueue(
        due.stream()
            .map(one -> new Announcement(one.to(), one.reply(), NewsSender.FRESH, one.about()))
            .toList());
    return due.size();
  }
}
