package com.barron.whatsapp.flows;

import com.barron.production.access.Role;
import com.barron.production.accounts.AccountLink;
import com.barron.production.audit.AuditEntry;
import com.barron.production.demo.DemoSetting;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgementService;
import com.barron.production.people.PersonId;
import com.barron.production.people.enrolment.Invite;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.flows.assembly.ChatProducer;
import com.barron.whatsapp.flows.assembly.Lookups;
import com.barron.whatsapp.flows.closing.CloseFlow;
import com.barron.whatsapp.flows.help.HelpCommand;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.orders.OrderCommand;
import com.barron.whatsapp.flows.people.ConsoleFlow;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The demo plant in memory, with all flows. */
final class DemoChat {
  static final Clock CLOCK = Clock.fixed(DemoSetting.NOW, ZoneOffset.UTC);

  final AdjustableClock time = new AdjustableClock(CLOCK.instant());
  final FakeRights rights = new FakeRights();
  final CountedLookups countedLookups = new CountedLookups();
  final FakeOrders orders = new FakeOrders(countedLookups);
  final FakeDefects defects = new FakeDefects(orders);
  final FakeMaintenance maintenance = new FakeMaintenance(countedLookups, rights);
  final FakeSops sops = new FakeSops(countedLookups, rights, CLOCK.instant());
  final FakeSla sla = new FakeSla(countedLookups);
  final FakeBoms boms = new FakeBoms(countedLookups, rights);
  final FakeHolds holds = new FakeHolds(defects, orders, rights);
  final FakeDefectHandling defectHandling = new FakeDefectHandling(defects, holds, orders, rights);
  final FakePeople people = new FakePeople();
  final FakeEnrolment enrolment = new FakeEnrolment(rights);
  final FakeRoleChanges roleChanges = new FakeRoleChanges(rights);
  final FakePrivacy privacy = new FakePrivacy(enrolment, rights);
  final FakeWork work = new FakeWork();
  final FakeUndo undo = new FakeUndo(defects, holds, time);
  final List<AuditEntry> audited = new ArrayList<>();
  final FakeConsents consents = new FakeConsents();
  final Lookups lookups =
      Lookups.of(orders, defects, holds, maintenance, sla, sops, boms, people, CLOCK);
  final List<Flow> flows =
      Stream.of(
              ChatProducer.flows(defects, orders, maintenance, boms, lookups, CLOCK),
              ChatProducer.procedures(sops, orders, CLOCK),
              List.<Flow>of(new CloseFlow(defects, defectHandling, sops)),
              ChatProducer.aside(enrolment, DemoChat::code, privacy, people, CLOCK),
              List.<Flow>of(new ConsoleFlow(DemoChat::link, URI.create("https://bot.example.com"))))
          .flatMap(List::stream)
          .toList();
  final FakeAlerts alerts = new FakeAlerts();
  final FakeAttachments attachments = new FakeAttachments(countedLookups);
  private final List<ChatCommand> actions =
      Stream.of(
              ChatProducer.commands(
                  new SubjectAcknowledgementService(
                      List.of(alerts),
                      maintenance,
                      defects,
                      defectHandling,
                      new FakeOrderAssignment(orders),
                      sla,
                      audited::addAll,
                      CLOCK),
                  maintenance,
                  sla,
                  people,
                  enrolment,
                  alerts,
                  attachments,
                  work,
                  CLOCK),
              OrderCommand.all(orders, new FakeOrderExecution(orders, rights)),
              ChatProducer.decisions(holds, orders, boms, roleChanges, people, CLOCK),
              ChatProducer.staffing(roleChanges, roleChanges, enrolment, people),
              ChatProducer.own(undo, orders, work, consents, privacy, audited::addAll, CLOCK),
              List.<ChatCommand>of(lookups.command()))
          .flatMap(List::stream)
          .toList();
  final List<ChatCommand> chatCommands =
      Stream.concat(actions.stream(), Stream.of(new HelpCommand(flows, actions))).toList();
  final Chat chat =
      new ChatRouter(flows, chatCommands, BundleTranslations::in, this::existing, time);

  DemoChat() {
    holds.asked(Reference.of("DEF-98764"), FakePeople.LERATO);
  }

  private Set<Reference> existing(Collection<Reference> references) {
    return references.stream()
        .filter(reference -> lookup(reference).source().apply(reference).found().isPresent())
        .collect(Collectors.toSet());
  }

  private Lookup<?> lookup(Reference reference) {
    return switch (reference.kind()) {
      case ORDER -> lookups.orders();
      case DEFECT -> lookups.defects();
      case MACHINE -> lookups.machines();
      case TICKET -> lookups.tickets();
      case SOP -> lookups.procedures();
      case SOP_FAILURE -> lookups.failures();
      case BOM -> lookups.bills();
      case BOM_CHANGE -> lookups.changes();
    };
  }

  /** All that was done so far: what the fakes hold. */
  String effects() {
    return Stream.of(
            orders,
            defects,
            maintenance,
            sops,
            boms,
            holds,
            people,
            enrolment,
            roleChanges,
            privacy,
            alerts,
            attachments,
            undo,
            consents)
        .map(FakeState::of)
        .collect(Collectors.joining("\n"));
  }

  private static AccountLink link(PersonId person) {
    return new AccountLink("0a1b", "thabo", Duration.ofMinutes(15));
  }

  private static Invite code(PersonId person) {
    return new Invite("7K2M-9QXT-4HBD", CLOCK.instant().plusSeconds(900));
  }

  /** A conversation of somebody of a role. */
  ChatScenario chat(Role role) {
    rights.give(ChatScenario.SPEAKER.person(), role);
    return new ChatScenario(
        chat,
        new Speaker(ChatScenario.SPEAKER.person(), "Thabo", role, ChatScenario.SPEAKER.language()));
  }

  /** A conversation of a new person. */
  ChatScenario chat() {
    rights.give(ChatScenario.SPEAKER.person(), ChatScenario.SPEAKER.role());
    return new ChatScenario(chat);
  }
}
