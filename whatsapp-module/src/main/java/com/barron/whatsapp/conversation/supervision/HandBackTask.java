package com.barron.whatsapp.conversation.supervision;

import com.barron.production.sql.DatabaseFailure;
import com.barron.whatsapp.background.Schedule;
import com.barron.whatsapp.background.ScheduledTask;
import com.barron.whatsapp.background.TransactionFailedException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Hands back the conversations that somebody took over and forgot. Any number of nodes may do so at
 * once: each conversation is claimed.
 */
@Singleton
class HandBackTask implements ScheduledTask {
  private static final Logger LOG = Logger.getLogger(HandBackTask.class);
  private static final int MOST = 100;

  private final SupervisedConversationRepository rows;
  private final ConversationService conversationService;

  @Inject
  HandBackTask(SupervisedConversationRepository rows, ConversationService conversationService) {
    this.rows = rows;
    this.conversationService = conversationService;
  }

  @Override
  public Schedule schedule() {
    return Schedule.everyMinute();
  }

  @Override
  public void run() {
    for (long id : rows.over(MOST)) {
      try {
        conversationService.handBackOver(id);
      } catch (TransactionFailedException e) {
        if (DatabaseFailure.of(e) == DatabaseFailure.UNAVAILABLE) {
          throw e;
        }
        LOG.warnf("conversation not handed back, tried again in a minute conversation=%d", id);
      }
    }
  }
}
