package com.barron.whatsapp.outbox.announcement;

import com.barron.production.sql.DatabaseException;
import com.barron.production.sql.DatabaseUnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/**
 * Messages that we start ourselves. Both methods take part in the caller's transaction and need
 * one; what is put in leaves after its commit. Both throw {@link DatabaseUnavailableException} when
 * the same work may succeed later, otherwise {@link DatabaseException}.
 */
public interface Announcements {
  /**
   * Puts messages into the outbox, a few statements for all of them. A person is written to where
   * they wrote last, else where they were enrolled last, on a channel that is on; who wants no news
   * is not written to, nor, without a template, who may not be written to freely.
   *
   * @return the outbox ids in the order of the messages; empty where the person cannot be reached
   */
  List<OptionalLong> enqueue(List<Announcement> messages);

  /**
   * Takes back messages that are not true any more, as far as no provider was handed them yet; what
   * one is being handed just now is not tried again.
   *
   * @return how many were taken back
   */
  int withdraw(Collection<Long> outboxIds);
}
