package com.barron.whatsapp.flows;

import com.barron.production.demo.DemoSetting;
import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenItems;
import com.barron.production.openwork.OpenWorkContract;
import com.barron.production.openwork.WorkList;
import com.barron.production.people.PersonId;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What the conversations are tested with is told as the real service tells it. */
class FakeWorkTest extends OpenWorkContract {
  private final FakeWork work = new FakeWork();
  private int number = 301;

  @Override
  protected OpenItems list(WorkList workList, PersonId reader, int most) {
    return work.list(workList, reader, most);
  }

  @Override
  protected Reference defect(PersonId by, Severity severity) {
    Duration granted = Duration.ofHours(severity == Severity.HIGH ? 24 : 120);
    return open(by, "DEF-", "ORD-12345", "Wrong Dimension", "OPEN", Optional.of(granted));
  }

  @Override
  protected Reference change(PersonId by) {
    return open(by, "BCR-", "BOM-2001", "SEAL-40", "SUBMITTED", Optional.empty());
  }

  private Reference open(
      PersonId by, String kind, String on, String what, String status, Optional<Duration> granted) {
    Reference item = Reference.of(kind + number++);
    Instant now = DemoSetting.NOW;
    work.add(
        by,
        new OpenItem(
            item,
            Reference.of(on),
            what,
            status,
            now,
            Optional.empty(),
            granted.map(now::plus),
            Optional.empty()));
    return item;
  }
}
