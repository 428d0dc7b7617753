package com.barron.api.representation;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.api.schema.ValueType;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaExplanation;
import com.barron.production.sla.SlaExplanation.Interval;
import com.barron.production.sla.SlaExplanation.Pause;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.listing.PolicyEntry;
import java.time.Duration;
import java.util.regex.Pattern;

/** Clocks and what they go by, in JSON. */
public final class SlaJson {
  public static final Field<Duration> TARGET =
      span("target", "Working time until the deadline; an order has its due date.", 48);
  public static final Field<Duration> WARNING =
      span("warning", "Working time before it at which a warning is due.", 6);
  public static final Field<Duration> LONG_PAUSE =
      span("longPause", "How long a pause may take before somebody is told.", 48);
  public static final Field<String> CALENDAR_OF =
      new Field<>(
          "calendar",
          ValueType.matching(
              Pattern.compile("[A-Z0-9_]{1,40}"), "the code of a calendar, such as TWO_SHIFTS"),
          "The code of the calendar that counts.",
          "ROUND_THE_CLOCK");
  public static final Field<ReferenceKind> KIND =
      new Field<>(
          "kind",
          ValueType.oneOf(ReferenceKind.class),
          "The kind of record.",
          ReferenceKind.TICKET);
  public static final Field<Priority> PRIORITY =
      new Field<>(
          "priority", ValueType.oneOf(Priority.class), "By which it is granted.", Priority.HIGH);

  private static final Representation<Interval> INTERVAL =
      Representation.<Interval>named("SlaInterval")
          .with(CommonFields.instant("from", "When time began to count."), Interval::from)
          .perhaps(
              CommonFields.instant("to", "When it ceased to; missing while it counts."),
              Interval::to)
          .perhaps(CommonFields.text("endedBy", "Why.", "waiting for parts"), Interval::endedBy);

  private static final Representation<Pause> PAUSE =
      Representation.<Pause>named("SlaPause")
          .with(CommonFields.instant("from", "When time ceased to count."), Pause::from)
          .perhaps(
              CommonFields.instant("to", "When it went on; missing while it is paused."), Pause::to)
          .with(CommonFields.text("reason", "Why.", "waiting for parts"), Pause::reason);

  /** A clock at the moment of asking, and why its deadline is what it is. */
  public static final Representation<SlaExplanation> CLOCK =
      Representation.<SlaExplanation>named("SlaClock")
          .with(PRIORITY, clock -> clock.status().priority())
          .with(
              new Field<>(
                  "state",
                  ValueType.oneOf(SlaHealth.class),
                  "Where it stands against its deadline.",
                  SlaHealth.ON_TRACK),
              clock -> clock.status().health())
          .with(
              CommonFields.instant(
                  "deadline", "When it breaches; while paused: if it went on now."),
              clock -> clock.status().deadline())
          .with(
              CommonFields.instant("warningAt", "When the warning is due, or was."),
              SlaExplanation::warningAt)
          .with(
              span("remaining", "Real time to the deadline; below zero behind it.", 6),
              clock -> clock.status().remaining())
          .with(
              span("target", "What is granted: working time, or real time to a fixed date.", 48),
              clock -> clock.status().target())
          .with(span("elapsed", "Working time that has counted.", 42), SlaExplanation::elapsed)
          .with(
              span("left", "What is left of the target; never below zero.", 6),
              SlaExplanation::left)
          .perhaps(
              CommonFields.instant("dueAt", "The fixed date that is the deadline."),
              SlaExplanation::due)
          .perhaps(
              CommonFields.instant("expectedAt", "When whoever takes care expects it done."),
              clock -> clock.status().expected())
          .with(
              CommonFields.text("calendar", "The name of its calendar.", "24 hours, 7 days"),
              SlaExplanation::calendar)
          .with(
              CommonFields.text("zone", "The zone of that calendar.", "Africa/Johannesburg"),
              clock -> clock.zone().getId())
          .list("intervals", "When time counted, in order.", INTERVAL, SlaExplanation::intervals)
          .list("pauses", "When it did not, in order.", PAUSE, SlaExplanation::pauses);

  /** A policy. */
  public static final Representation<PolicyEntry> POLICY =
      Representation.<PolicyEntry>named("SlaPolicy")
          .with(KIND, PolicyEntry::kind)
          .with(PRIORITY, PolicyEntry::priority)
          .with(TARGET, PolicyEntry::target)
          .with(WARNING, PolicyEntry::warning)
          .with(LONG_PAUSE, PolicyEntry::longPause)
          .with(CALENDAR_OF, PolicyEntry::calendar);

  /** What a policy becomes. */
  public static final RequestSchema POLICY_REQUEST =
      RequestSchema.named("SlaPolicyRequest")
          .with(TARGET)
          .with(WARNING)
          .with(LONG_PAUSE)
          .with(CALENDAR_OF);

  private SlaJson() {}

  private static Field<Duration> span(String name, String description, long hours) {
    return new Field<>(name, ValueType.span(), description, Duration.ofHours(hours));
  }
}
