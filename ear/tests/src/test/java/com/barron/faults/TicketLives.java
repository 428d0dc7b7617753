package com.barron.faults;

import com.barron.provider.TwilioPhone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * People who open a ticket, acknowledge it and resolve it, one step after the other: subjects with
 * several events. They stop when they are told to, at the end of a step.
 */
final class TicketLives implements AutoCloseable {
  private static final int PEOPLE = 3;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long LAST_STEP = 2;

  private final CaseContext caseContext;
  private final AtomicBoolean over = new AtomicBoolean();
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
  private final List<Future<?>> running = new ArrayList<>();

  private TicketLives(CaseContext caseContext) {
    this.caseContext = caseContext;
  }

  static TicketLives start(CaseContext caseContext) {
    TicketLives lives = new TicketLives(caseContext);
    caseContext
        .people(PEOPLE)
        .forEach(phone -> lives.running.add(lives.threads.submit(() -> lives.live(phone))));
    return lives;
  }

  private void live(TwilioPhone phone) {
    while (!over.get()) {
      says(phone, ConsistencyChecker.TICKET);
      Optional<String> ticket = lastTicket(phone);
      ticket.ifPresent(
          number -> {
            says(phone, "ack " + number);
            says(phone, "done " + number + " it runs");
          });
    }
  }

  private void says(TwilioPhone phone, String text) {
    if (!over.get()) {
      caseContext.client().carry(phone, phone.text(text));
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** By the database; empty while that is away. */
  private Optional<String> lastTicket(TwilioPhone phone) {
    try {
      return caseContext
          .cluster()
          .sql()
          .column(
              """
              SELECT t.number FROM ticket t JOIN whatsapp_session s ON s.person_id = t.reporter_id
               WHERE s.identity_value = ? ORDER BY t.opened_at DESC LIMIT 1
              """,
              phone.number())
          .stream()
          .findFirst();
    } catch (RuntimeException e) {
      LockSupport.parkNanos(PAUSE);
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    over.set(true);
    try {
      for (Future<?> person : running) {
        person.get(LAST_STEP, TimeUnit.MINUTES);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("somebody did not end", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
