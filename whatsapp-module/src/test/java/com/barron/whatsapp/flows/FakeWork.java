package com.barron.whatsapp.flows;

import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWork;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

  private final Map<PersonId, List<OpenItem>> open = new HashMap<>();

  /** Something has been open of the one who talks for three hours. */
  void add(String number, String on, String what, String status, Duration due) {
    Instant now = DemoChat.CLOCK.instant();
    add(
        ChatScenario.SPEAKER.person(),
        new OpenItem(
            Reference.of(number),
            Reference.of(on),
            what,
            status,
            now.minus(Duration.ofHours(3)),
            Optional.ofNullable(due).map(now::plus),
            Optional.empty()));
  }

  void add(PersonId person, OpenItem item) {
    open.computeIfAbsent(person, any -> new ArrayList<>()).add(item);
  }

  @Override
  public OpenItems of(PersonId person, int most) {
    List<OpenItem> all = open.getOrDefault(person, List.of());
    return new OpenItems(all.stream().sorted(DUE_FIRST).limit(most).toList(), all.size());
  }
}
