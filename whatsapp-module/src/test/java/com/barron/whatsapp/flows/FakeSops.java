package com.barron.whatsapp.flows;

import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sop.SopRecords;
import com.barron.production.sop.SopView;
import com.barron.production.sop.SopView.OpenFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The demo procedures, and one with more failures than fit into a message. */
final class FakeSops implements SopRecords {
  private final Map<String, SopView> sops = new HashMap<>();
  private final LookUps lookUps;
  private final Instant now;

  FakeSops(LookUps lookUps, Instant now) {
    this.lookUps = lookUps;
    this.now = now;
    add("SOP-101", failure(199, 2, Duration.ofHours(26)), failure(200, 4, Duration.ofHours(3)));
    add("SOP-102");
    add(
        "SOP-200",
        IntStream.range(0, 15)
            .mapToObj(i -> failure(300 + i, 1, Duration.ofDays(40 - i)))
            .toArray(OpenFailure[]::new));
  }

  private void add(String id, OpenFailure... open) {
    sops.put(id, new SopView(Reference.of(id), "Set up the lathe", 3, List.of(open)));
  }

  private OpenFailure failure(int number, int step, Duration age) {
    return new OpenFailure(
        Reference.of("SOPF-" + number),
        step,
        "Check the run-out",
        Reference.of("ORD-12345"),
        now.minus(age));
  }

  @Override
  public Match<SopView> find(Reference sop) {
    return lookUps.find(sops, sop);
  }

  @Override
  public Reference reportFailure(Reference sop, int step, Reference order, PersonId reporter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void resolve(Reference failure) {
    throw new UnsupportedOperationException();
  }
}
