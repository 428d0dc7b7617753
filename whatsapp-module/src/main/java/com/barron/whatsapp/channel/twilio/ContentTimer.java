package com.barron.whatsapp.channel.twilio;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Asks for our content resources soon after the start, and then now and again. Runnable gives it a
 * view: of a bean without one the container demands a default constructor.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ContentTimer implements Runnable {
  private final ContentIdCache content;

  @Inject
  ContentTimer(ContentIdCache content) {
    this.content = content;
  }

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  @Override
  public void run() {
    content.refresh();
  }
}
