package com.barron.console.administration;

import com.barron.console.session.FormInput;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.listing.Criterion;
import com.barron.production.people.StaffMember;
import com.barron.production.sql.SqlArray;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries of the audit somebody wants to see, as they typed it.
 *
 * @param person a name, or a part of it
 * @param action the name of an action, or empty text
 * @param about the number of a record
 * @param source the name of a source of commands, or empty text
 * @param from the first minute, as {@code 2026-03-09T06:00}, or empty text
 * @param to the last one
 */
public record AuditFilter(
    String person, String action, String about, String source, String from, String to) {
  private static final int LONGEST = 100;
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  static AuditFilter of(HttpServletRequest request) {
    return new AuditFilter(
        text(request, "person"),
        text(request, "act"),
        text(request, "about").toUpperCase(Locale.ROOT),
        text(request, "source"),
        minute(text(request, "from"), "T00:00"),
        minute(text(request, "to"), "T23:59"));
  }

  private static String text(HttpServletRequest request, String name) {
    String text = FormInput.text(request, name).strip();
    return text.length() > LONGEST ? "" : text;
  }

  /** Of a day its first or its last one. */
  private static String minute(String typed, String ofDay) {
    return DAY.matcher(typed).matches() ? typed + ofDay : typed;
  }

  /** Whether nothing is left out. */
  public boolean isEmpty() {
    return query().isEmpty();
  }

  /** As an address says it; empty text when nothing is left out. */
  public String query() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("person", person);
    fields.put("act", action);
    fields.put("about", about);
    fields.put("source", source);
    fields.put("from", from);
    fields.put("to", to);
    return fields.entrySet().stream()
        .filter(field -> !field.getValue().isEmpty())
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /**
   * For the listing.
   *
   * @param zone in which the reader's days begin
   * @param people is asked only when a name was typed
   */
  List<Criterion> criteria(ZoneId zone, Supplier<List<StaffMember>> people) {
    List<Criterion> criteria = new ArrayList<>();
    if (!person.isEmpty()) {
      criteria.add(new Criterion("persons", SqlArray.numbers(ids(people.get()))));
    }
    if (!action.isEmpty()) {
      criteria.add(new Criterion("action", action));
    }
    if (!about.isEmpty()) {
      criteria.add(new Criterion("about", about));
    }
    Stream.of(CommandOrigin.Source.values())
        .filter(known -> known.name().equals(source))
        .forEach(known -> criteria.add(new Criterion("source", known.name())));
    minute(from).ifPresent(at -> criteria.add(new Criterion("from", at.atZone(zone).toInstant())));
    minute(to)
        .map(last -> last.plusMinutes(1))
        .ifPresent(at -> criteria.add(new Criterion("to", at.atZone(zone).toInstant())));
    return criteria;
  }

  /** Of nobody when nobody has such a name: the list is empty then. */
  private List<Long> ids(List<StaffMember> people) {
    String part = person.toLowerCase(Locale.ROOT);
    return people.stream()
        .filter(one -> one.name().toLowerCase(Locale.ROOT).contains(part))
        .map(one -> one.id().value())
        .toList();
  }

  private static Optional<LocalDateTime> minute(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDateTime.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
