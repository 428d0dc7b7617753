package com.barron.production.sla;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.calendar.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Which open deadlines would move if a policy or a calendar were another one. Changes nothing.
 * Fixed dates, as those of orders, never move; paused clocks have no deadline to move.
 */
public interface DeadlinePreview {
  /** How many clocks are looked at: those that are due first. */
  int MOST = 1_000;

  /**
   * If this were granted to a kind of record at a priority. One statement.
   *
   * @param calendar the code of the calendar whose working time would count; one that is not known
   *     counts as all time
   */
  Preview ofPolicy(ReferenceKind kind, Priority priority, Duration target, String calendar);

  /** If time counted like this wherever a policy names the calendar. One statement. */
  Preview ofCalendar(String code, WorkingCalendar calendar);

  /**
   * What would move.
   *
   * @param moved by their deadline then, the soonest first
   * @param looked how many clocks were looked at
   */
  record Preview(List<MovedDeadline> moved, int looked) {
    public Preview {
      moved = List.copyOf(moved);
    }

    /** Whether there are clocks that were not looked at. */
    public boolean isPartial() {
      return looked >= MOST;
    }
  }

  /** A deadline as it is, and as it would be. */
  record MovedDeadline(Reference subject, Priority priority, Instant before, Instant after) {}
}
