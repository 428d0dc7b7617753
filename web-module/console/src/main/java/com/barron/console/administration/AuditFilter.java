package com.barron.console.administration;

import com.barron.console.session.FormInput;
import com.barron.production.audit.CommandOrigin;
import com.barron.production.listing.Criterion;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which entries of the audit somebody wants to see, as they typed it.
 *
 * @param person a name
 * @param about the number of a record
 * @param source the name of a source of commands, or empty text
 * @param from the first day, as {@code 2026-03-09}, or empty text
 * @param to the last day
 */
public record AuditFilter(String person, String about, String source, String from, String to) {
  private static final int LONGEST = 100;

  static AuditFilter of(HttpServletRequest request) {
    return new AuditFilter(
        text(request, "person"),
        text(request, "about").toUpperCase(Locale.ROOT),
        text(request, "source"),
        text(request, "from"),
        text(request, "to"));
  }

  private static String text(HttpServletRequest request, String name) {
    String text = FormInput.text(request, name).strip();
    return text.length() > LONGEST ? "" : text;
  }

  /** Whether nothing is left out. */
  public boolean isEmpty() {
    return query().isEmpty();
  }

  /** As an address says it; empty text when nothing is left out. */
  public String query() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("person", person);
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
      criteria.add(new Criterion("person", id(people.get())));
    }
    if (!about.isEmpty()) {
      criteria.add(new Criterion("about", about));
    }
    Stream.of(CommandOrigin.Source.values())
        .filter(known -> known.name().equals(source))
        .forEach(known -> criteria.add(new Criterion("source", known.name())));
    day(from)
        .ifPresent(day -> criteria.add(new Criterion("from", day.atStartOfDay(zone).toInstant())));
    day(to)
        .ifPresent(
            day ->
                criteria.add(new Criterion("to", day.plusDays(1).atStartOfDay(zone).toInstant())));
    return criteria;
  }

  /** Of nobody when nobody has this name: the list is empty then. */
  private long id(List<StaffMember> people) {
    return people.stream()
        .filter(one -> one.name().equalsIgnoreCase(person))
        .map(StaffMember::id)
        .mapToLong(PersonId::value)
        .findFirst()
        .orElse(0);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
