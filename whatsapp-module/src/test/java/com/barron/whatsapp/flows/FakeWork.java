package com.barron.whatsapp.flows;

import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is open, as the test says. */
final class FakeWork implements OpenWork {
  private static final Comparator<OpenItem> DUE_FIRST =
      Comparator.<OpenItem, Instant>comparing(item -> item.due().orElse(Instant.MAX))
          .thenComparing(OpenItem::since)
          .thenComparing(item -> item.number().toString());

  private static final Comparator<OpenItem> NEWEST_FIRST =
      Comparator.comparing(OpenItem::since)
          .thenComparing(item -> item.number().toString())
          .reversed();

  private final Map<PersonId, List<OpenItem>> open = new HashMap<>();
  private final Map<WorkList, List<OpenItem>> ofThePlant = new EnumMap<>(WorkList.class);

  /** Something has been open of the one who talks for three hours. */
  void add(String number, String on, String what, String status, Duration due) {
    add(ChatScenario.SPEAKER.person(), item(number, on, what, status, due));
  }

  /** Something is in a list of the plant. */
  void add(WorkList workList, String number, String on, String what, String status, Duration due) {
    ofThePlant
        .computeIfAbsent(workList, any -> new ArrayList<>())
        .add(item(number, on, what, status, due));
  }

  private static OpenItem item(String number, String on, String what, String status, Duration due) {
    Instant now = DemoChat.CLOCK.instant();
    return new OpenItem(
        Reference.of(number),
        Reference.of(on),
        what,
        status,
        now.minus(Duration.ofHours(3)),
        Optional.empty(),
        Optional.ofNullable(due).map(now::plus),
        Optional.empty());
  }

  void add(PersonId person, OpenItem item) {
    open.computeIfAbsent(person, any -> new ArrayList<>()).add(item);
  }

  @Override
  public OpenItems list(WorkList workList, PersonId reader, int most) {
    return switch (workList) {
      case MINE -> first(open.getOrDefault(reader, List.of()), DUE_FIRST, most);
      case RECENT ->
          first(
              open.getOrDefault(reader, List.of()).stream().map(FakeWork::timeless).toList(),
              NEWEST_FIRST,
              most);
      case OPEN_TICKETS, OVERDUE, ON_HOLD ->
          first(ofThePlant.getOrDefault(workList, List.of()), DUE_FIRST, most);
    };
  }

  private static OpenItem timeless(OpenItem item) {
    return new OpenItem(
        item.number(),
        item.on(),
        item.what(),
        item.status(),
        item.since(),
        item.assignee(),
        Optional.empty(),
        Optional.empty());
  }

  private static OpenItems first(List<OpenItem> all, Comparator<OpenItem> order, int most) {
    return new OpenItems(all.stream().sorted(order).limit(most).toList(), all.size());
  }
}
