package com.barron.provider;

import jakarta.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The list of messages, newest first, in pages. */
final class MessageList {
  private static final int LARGEST_PAGE = 1_000;

  private final ProviderRecord providerRecord;
  private final Function<SentMessage, String> statusOf;

  MessageList(ProviderRecord providerRecord, Function<SentMessage, String> statusOf) {
    this.providerRecord = providerRecord;
    this.statusOf = statusOf;
  }

  /**
   * A page.
   *
   * @param path the list's own path
   * @param query filters and place
   */
  String page(String path, StubForm query) {
    int size =
        query
            .first("PageSize")
            .map(Integer::parseInt)
            .map(n -> Math.min(n, LARGEST_PAGE))
            .orElse(50);
    int page = query.first("Page").map(Integer::parseInt).orElse(0);
    List<SentMessage> all =
        providerRecord.sent(filter(query)).stream()
            .sorted(Comparator.comparing(SentMessage::sid).reversed())
            .toList();
    int from = Math.min(page * size, all.size());
    int to = Math.min(from + size, all.size());
    var messages = Json.createArrayBuilder();
    all.subList(from, to).forEach(m -> messages.add(m.json(statusOf.apply(m), true)));
    var json =
        Json.createObjectBuilder()
            .add("messages", messages)
            .add("page", page)
            .add("page_size", size)
            .add("start", from)
            .add("end", Math.max(from, to - 1))
            .add("uri", at(path, query, page))
            .add("first_page_uri", at(path, query, 0));
    if (to < all.size()) {
      json.add("next_page_uri", at(path, query, page + 1));
    } else {
      json.addNull("next_page_uri");
    }
    if (page > 0) {
      json.add("previous_page_uri", at(path, query, page - 1));
    } else {
      json.addNull("previous_page_uri");
    }
    return json.build().toString();
  }

  private static String at(String path, StubForm query, int page) {
    return path + "?" + query.with("Page", String.valueOf(page)).encoded();
  }

  private static Predicate<SentMessage> filter(StubForm query) {
    Predicate<SentMessage> fits = message -> true;
    for (StubForm.Field field : query.fields()) {
      fits = fits.and(filter(field));
    }
    return fits;
  }

  // "DateSent>=2026-10-06" reads as the name "DateSent>".
  private static Predicate<SentMessage> filter(StubForm.Field field) {
    String value = field.value();
    return switch (field.name()) {
      case "To" -> message -> message.to().equals(value);
      case "From" -> message -> message.account().address().equals(value);
      case "DateSent" -> {
        Instant day = instant(value);
        yield message ->
            !message.at().isBefore(day) && message.at().isBefore(day.plusSeconds(86_400));
      }
      case "DateSent>" -> {
        Instant first = instant(value);
        yield message -> !message.at().isBefore(first);
      }
      case "DateSent<" -> {
        Instant last = instant(value);
        yield message -> !message.at().isAfter(last);
      }
      case "Page", "PageSize", "PageToken" -> message -> true;
      default -> throw new IllegalArgumentException("unknown filter " + field.name());
    };
  }

  /** A day, or an instant with or without its zone. */
  private static Instant instant(String value) {
    if (value.length() == "2026-10-06".length()) {
      return LocalDate.parse(value).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
    if (value.endsWith("]")) {
      return ZonedDateTime.parse(value).toInstant();
    }
    return value.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
        ? OffsetDateTime.parse(value).toInstant()
        : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC);
  }
}
