package com.barron.whatsapp.flows;

import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWork;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is open of the one who talks. */
final class FakeWork implements OpenWork {
  final List<OpenItem> open = new ArrayList<>();

  void add(String number, String on, String what, String status, Duration due) {
    Instant now = DemoChat.CLOCK.instant();
    open.add(
        new OpenItem(
            Reference.of(number),
            Reference.of(on),
            what,
            status,
            now.minus(Duration.ofHours(3)),
            Optional.ofNullable(due).map(now::plus)));
  }

  @Override
  public OpenItems of(PersonId person, int most) {
    return new OpenItems(open.stream().limit(most).toList(), open.size());
  }
}
