package com.barron.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Role;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.Quantity;
import com.barron.production.bom.SubmitChange;
import com.barron.production.bom.SubmitResult;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.ReportResult;
import com.barron.production.maintenance.ReportTrouble;
import com.barron.production.orders.OrderResult;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.PersonView;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.InviteRedemption;
import com.barron.production.people.enrolment.InviteResult;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.quality.Severity;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.retention.RetentionRule;
import com.barron.production.sla.Priority;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sla.SlaScan;
import com.barron.production.sla.WorkingHours;
import com.barron.production.sla.responsibility.ResponsibilityResolver;
import com.barron.rig.ArquillianServerExtension;
import com.barron.rig.ConcurrentRuns;
import com.barron.rig.TestEar;
import com.barron.rig.TestQueue;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The domain's beans in the server, with their transactions and the real database. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith({ArquillianServerExtension.class, ArquillianExtension.class})
class DomainIT {
  @Deployment
  static EnterpriseArchive product() {
    return TestEar.with(DomainIT.class);
  }

  @Resource(lookup = "java:jboss/datasources/BarronDS")
  private DataSource database;

  @Inject private UserTransaction transaction;
  @Inject private Orders orders;
  @Inject private Defects defects;
  @Inject private Maintenance maintenance;
  @Inject private SlaClocks clocks;
  @Inject private SlaScan scan;
  @Inject private WorkingHours hours;
  @Inject @Any private Instance<ResponsibilityResolver> responsibilityResolvers;
  @Inject @Any private Instance<RetentionRule> retentionRules;
  @Inject private BomChanges bills;
  @Inject private People people;
  @Inject private Enrolment enrolment;

  @Test
  void recordsADefectAndHoldsItsOrder() {
    Reference order = orderInProgress("ORD-70001");

    var recorded = (RecordResult.Recorded) defects.record(defectOn(order));

    assertThat(recorded.order().status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(recorded.order().heldBy()).containsExactly(recorded.defect());
    assertThat(holds(order)).isOne();
    assertThat(recordedOn(order)).isOne();
  }

  /** A timer calls them, which has none. */
  @Test
  void eachRetentionRuleDeletesWithoutATransactionOfItsCaller() {
    assertThat(retentionRules)
        .hasSizeGreaterThan(10)
        .allSatisfy(rule -> assertThat(rule.deleteBatch(1)).as(rule.name()).isNotNegative());
  }

  @Test
  void aDefectThatIsRolledBackLeavesNoHold() throws Exception {
    Reference order = orderInProgress("ORD-70002");

    transaction.begin();
    defects.record(defectOn(order));
    transaction.rollback();

    assertThat(recordedOn(order)).isZero();
    assertThat(holds(order)).isZero();
    assertThat(found(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
  }

  @Test
  void twoDefectsAtOnceBothHoldTheOrder() throws Exception {
    Reference order = orderInProgress("ORD-70003");
    RecordDefect command = defectOn(order);

    List<RecordResult.Recorded> both =
        ConcurrentRuns.times(2, () -> (RecordResult.Recorded) defects.record(command));

    assertThat(found(order).heldBy())
        .containsExactlyInAnyOrderElementsOf(
            both.stream().map(RecordResult.Recorded::defect).toList());
  }

  @Test
  void anOrderGoesOnOnlyWhenItsLastDefectIsResolved() {
    Reference order = orderInProgress("ORD-70004");
    Reference first = ((RecordResult.Recorded) defects.record(defectOn(order))).defect();
    Reference second = ((RecordResult.Recorded) defects.record(defectOn(order))).defect();

    defects.resolve(first);
    assertThat(found(order).status()).isEqualTo(OrderStatus.ON_HOLD);
    assertThat(orders.progress(order, 50)).isInstanceOf(OrderResult.Refused.class);

    defects.resolve(second);
    assertThat(found(order).status()).isEqualTo(OrderStatus.IN_PROGRESS);
    assertThat(orders.progress(order, 50)).isInstanceOf(OrderResult.Done.class);
    assertThat(found(order).percentComplete()).isEqualTo(50);
  }

  @Test
  void theDatabaseItselfRefusesToLetAHeldOrderGoOn() {
    Reference order = orderInProgress("ORD-70005");
    defects.record(defectOn(order));

    assertThatThrownBy(
            () ->
                rows()
                    .run(
                        "UPDATE production_order SET status = 'IN_PROGRESS', status_before_hold = NULL"
                            + " WHERE number = ?",
                        order.toString()))
        .rootCause()
        .hasMessageContaining("is on hold exactly while it has an open hold")
        .hasMessageContaining(order.toString());
  }

  @Test
  void timeDoesNotCountWhileATicketWaitsForParts() {
    rows().machine("MACH-701");
    Reference ticket = ticketOn("MACH-701");
    Instant inFourDays = Clock.systemUTC().instant().plus(Duration.ofDays(4));
    assertThat(health(ticket, inFourDays)).isEqualTo(SlaHealth.BREACHED);

    maintenance.acknowledge(ticket, somebody().id());
    maintenance.waitForParts(ticket, somebody().id());
    assertThat(health(ticket, inFourDays)).isEqualTo(SlaHealth.PAUSED);

    maintenance.partsArrived(ticket, somebody().id());
    assertThat(health(ticket, inFourDays)).isEqualTo(SlaHealth.BREACHED);
    assertThat(clocks.explain(ticket, inFourDays).intervals()).hasSize(2);
  }

  /** By this scan or by a run of the product's own timer, whichever comes first. */
  @Test
  void aTicketThatIsOverdueIsRaisedOnce() {
    rows().machine("MACH-702");
    Reference ticket = ticketOn("MACH-702");
    rows()
        .run(
            "UPDATE sla_clock SET warn_at = '2002-01-01Z', breach_at = '2002-01-02Z'"
                + " WHERE subject = ?",
            ticket.toString());

    scan.raise(100);
    scan.raise(100);
    // Waits for the timer, if that was first and has not committed yet.
    rows().count("SELECT cycle FROM sla_clock WHERE subject = ? FOR UPDATE", ticket.toString());

    assertThat(alarms(ticket, "WARNING")).isOne();
    assertThat(alarms(ticket, "BREACH")).isOne();
  }

  @Test
  void everyKindOfSubjectWithAClockHasSomebodyWhoAnswersForIt() {
    assertThat(responsibilityResolvers)
        .extracting(ResponsibilityResolver::kind)
        .containsExactlyInAnyOrder(ReferenceKind.TICKET, ReferenceKind.DEFECT, ReferenceKind.ORDER);
    assertThat(hours.isWorking("NO_SUCH_CALENDAR", Clock.systemUTC().instant())).isTrue();
  }

  @Test
  void oneInviteEnrolsOneOfTwoWhoTypeItAtOnce() throws Exception {
    InviteResult result = enrolment.invite(supervisor().id(), "Ben", Role.TECHNICIAN);
    String code = ((InviteResult.Invited) result).invite().code();
    AtomicInteger phones = new AtomicInteger(150);

    List<InviteRedemption> both =
        ConcurrentRuns.times(
            2,
            () ->
                enrolment.redeem(
                    code, phone("+12025550" + phones.getAndIncrement()), Optional.empty()));

    assertThat(both).filteredOn(InviteRedemption.Enrolled.class::isInstance).hasSize(1);
    assertThat(both).contains(new InviteRedemption.Refused(InviteRedemption.Reason.USED));
  }

  @Test
  void anApprovedChangeSetsTheNewQuantity() {
    rows().billOfMaterial("BOM-7001", "BOLT-M8");
    PersonId engineer = people.enrol("Eva", Role.ENGINEER, phone("+12025550161")).id();
    var submitted =
        (SubmitResult.Submitted)
            bills.submit(
                new SubmitChange(
                    Reference.of("BOM-7001"),
                    "BOLT-M8",
                    Quantity.of(6),
                    "New fastener supplier",
                    engineer));
    assertThat(quantity("BOM-7001")).isEqualTo(Quantity.of(4));

    bills.approve(submitted.change(), supervisor().id());

    assertThat(quantity("BOM-7001")).isEqualTo(Quantity.of(6));
  }

  private long alarms(Reference subject, String kind) {
    return rows()
        .count(
            "SELECT count(*) FROM sla_alarm WHERE subject = ? AND kind = ?",
            subject.toString(),
            kind);
  }

  private Quantity quantity(String bom) {
    return bills.find(Reference.of(bom)).found().orElseThrow().components().get(0).quantity();
  }

  private Reference ticketOn(String machine) {
    ReportResult result =
        maintenance.report(
            new ReportTrouble(
                Reference.of(machine), "BEARING_NOISE", Priority.HIGH, somebody().id()));
    return ((ReportResult.Opened) result).ticket();
  }

  private SlaHealth health(Reference ticket, Instant at) {
    return clocks.status(ticket, at).found().orElseThrow().health();
  }

  private RecordDefect defectOn(Reference order) {
    return new RecordDefect(order, "INTERNAL_REJECT", Severity.HIGH, somebody().id());
  }

  private OrderView found(Reference order) {
    return orders.find(order).found().orElseThrow();
  }

  private Reference orderInProgress(String number) {
    rows().orderInProgress(number);
    return Reference.of(number);
  }

  private long holds(Reference order) {
    return rows()
        .count(
            "SELECT count(*) FROM order_hold WHERE released_at IS NULL AND order_number = ?",
            order.toString());
  }

  private long recordedOn(Reference order) {
    return rows().count("SELECT count(*) FROM defect WHERE order_number = ?", order.toString());
  }

  private PersonView somebody() {
    return known("Ana", Role.TECHNICIAN, "+12025550141");
  }

  private PersonView supervisor() {
    return known("Sam", Role.SUPERVISOR, "+12025550142");
  }

  private PersonView known(String name, Role role, String number) {
    return people.find(phone(number)).orElseGet(() -> people.enrol(name, role, phone(number)));
  }

  private static Identity phone(String number) {
    return new Identity("twilio", IdentityKind.PHONE, number);
  }

  private Fixtures rows() {
    return new Fixtures(database);
  }
}
