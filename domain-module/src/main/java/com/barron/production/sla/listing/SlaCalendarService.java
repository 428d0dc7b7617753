package com.barron.production.sla.listing;

import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Lists calendars, adds and replaces them. */
@Stateless
public class SlaCalendarService implements SlaCalendars {
  private static final Logger LOG = Logger.getLogger(SlaCalendarService.class);

  private final CalendarEntryRepository calendars;
  private final AuditLog auditLog;
  private final Clock clock;

  @Inject
  SlaCalendarService(CalendarEntryRepository calendars, AuditLog auditLog, Clock clock) {
    this.calendars = calendars;
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<CalendarEntry> all() {
    return calendars.all();
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Optional<CalendarEntry> find(String code) {
    return calendars.find(code);
  }

  @Override
  public CalendarChange add(CalendarEntry calendar) {
    calendars.takeTurns();
    if (calendars.find(calendar.code()).isPresent()) {
      return CalendarChange.EXISTS;
    }
    return objection(calendar)
        .orElseGet(
            () -> {
              calendars.add(calendar);
              return written(CalendarChange.ADDED, Optional.empty(), calendar);
            });
  }

  @Override
  public CalendarChange replace(CalendarEntry calendar, Predicate<CalendarEntry> asSeen) {
    calendars.takeTurns();
    Optional<CalendarEntry> before = calendars.find(calendar.code());
    if (before.isEmpty()) {
      return CalendarChange.UNKNOWN;
    }
    if (!asSeen.test(before.get())) {
      return CalendarChange.CHANGED_MEANWHILE;
    }
    return objection(calendar)
        .orElseGet(
            () -> {
              calendars.replace(calendar);
              return written(CalendarChange.REPLACED, before, calendar);
            });
  }

  private Optional<CalendarChange> objection(CalendarEntry calendar) {
    if (!calendars.hasZone(calendar.zone())) {
      return Optional.of(CalendarChange.NO_SUCH_ZONE);
    }
    return calendars.isNameOfAnother(calendar)
        ? Optional.of(CalendarChange.NAME_TAKEN)
        : Optional.empty();
  }

  private CalendarChange written(
      CalendarChange change, Optional<CalendarEntry> before, CalendarEntry after) {
    AuditAction action =
        before.isPresent() ? AuditAction.CALENDAR_REPLACED : AuditAction.CALENDAR_ADDED;
    auditLog.write(
        AuditEntry.of(clock.instant(), action)
            .changing(
                Changes.none()
                    .with("calendar", after.code())
                    .with("name", before.map(CalendarEntry::name), after.name())
                    .with("zone", before.map(CalendarEntry::zone), after.zone())
                    .with("shifts", before.map(it -> it.shifts().size()), after.shifts().size())
                    .with(
                        "holidays", before.map(it -> it.holidays().size()), after.holidays().size())
                    .withText("whole", after.toString())));
    LOG.infof(
        "calendar stored calendar=%s zone=%s shifts=%d holidays=%d",
        after.code(), after.zone(), after.shifts().size(), after.holidays().size());
    return change;
  }
}
