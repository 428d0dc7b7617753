package com.barron.whatsapp.flows;

import com.barron.whatsapp.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The demo plant in memory, with all flows. */
final class DemoFloor {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);

  final LookUps lookUps = new LookUps();
  final FakeOrders orders = new FakeOrders(lookUps);
  final FakeDefects defects = new FakeDefects(orders);
  final FakeMaintenance maintenance = new FakeMaintenance(lookUps);
  final FakeSops sops = new FakeSops(lookUps, CLOCK.instant());
  final FakeSla sla = new FakeSla(lookUps);
  final FakeBoms boms = new FakeBoms(lookUps);
  final List<Flow> flows =
      ShopFloorProducer.flows(defects, orders, maintenance, sops, sla, boms, CLOCK);
  final FakeAlerts alerts = new FakeAlerts();
  final FakeAttachments attachments = new FakeAttachments(lookUps);
  final MovingClock time = new MovingClock(CLOCK.instant());
  final List<Remark> remarks =
      ShopFloorProducer.remarks(maintenance, sla, new FakeRoster(), alerts, attachments, CLOCK);
  final ShopFloor shopFloor =
      new FrontDesk(flows, remarks, language -> Texts.in(language)::say, time);

  /** A conversation of a new person. */
  Chat chat() {
    return new Chat(shopFloor);
  }
}
