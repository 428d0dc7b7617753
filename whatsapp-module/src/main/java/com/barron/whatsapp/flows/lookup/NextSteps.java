package com.barron.whatsapp.flows.lookup;

import com.barron.production.access.Permission;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.ChangeView;
import com.barron.production.maintenance.MachineDetails;
import com.barron.production.maintenance.TicketStatus;
import com.barron.production.orders.OrderStatus;
import com.barron.production.orders.OrderView;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.SlaHealth;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.FailureView;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.PermissionCheck;
import com.barron.whatsapp.flows.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody can do next with a record: by its state and their role, at most three, the
 * likeliest first. Each is a whole message; its label fits on a button.
 */
public record NextSteps(Speaker speaker, Translations translations) {
  private static final int MOST = 3;
  private static final int ALL_DONE = 100;

  /** Of a ticket in this status. */
  public List<Option> ticket(Reference ticket, TicketStatus status, Optional<PersonId> assignee) {
    Optional<Option> done = step(Permission.TAKE_CARE, "DONE " + ticket, "next.done");
    Optional<Option> promise = promise(ticket);
    Optional<Option> photo = photo(ticket);
    return switch (status) {
      case OPEN -> steps(take(ticket), promise, photo);
      case ACKNOWLEDGED ->
          steps(
              done,
              step(Permission.TAKE_CARE, "PARTS " + ticket, "alert.parts"),
              isMe(assignee) ? promise : photo);
      case WAITING_FOR_PARTS ->
          steps(step(Permission.TAKE_CARE, "ARRIVED " + ticket, "next.arrived"), done, photo);
      case RESOLVED -> steps(step(Permission.TAKE_CARE, "REOPEN " + ticket, "next.reopen"), photo);
      case WITHDRAWN -> List.of();
    };
  }

  /** Of something else than a ticket, of which the speaker takes care now. */
  public List<Option> taken(Reference subject) {
    return steps(promise(subject), show(subject));
  }

  /** Of an order. */
  public List<Option> order(OrderView order) {
    String number = order.number().toString();
    Optional<Reference> cause =
        order.heldBy().stream().filter(held -> held.kind() == ReferenceKind.DEFECT).findFirst();
    boolean open =
        order.status() != OrderStatus.COMPLETED && order.status() != OrderStatus.CANCELLED;
    boolean urgent = order.sla() == SlaHealth.WARNING || order.sla() == SlaHealth.BREACHED;
    return steps(
        cause.flatMap(
            held -> step(Permission.RELEASE_HOLD, "RELEASE " + number, "news.release.confirm")),
        step(Permission.RUN_ORDER, "START " + number, "next.start")
            .filter(any -> order.status() == OrderStatus.RELEASED),
        step(Permission.RUN_ORDER, "COMPLETE " + number, "next.complete")
            .filter(any -> order.percentComplete() == ALL_DONE && open && cause.isEmpty()),
        cause.flatMap(this::show),
        take(order.number()).filter(any -> open && urgent),
        step(Permission.RECORD_DEFECT, "defect " + number, "next.defect").filter(any -> open));
  }

  /** Of a machine. */
  public List<Option> machine(MachineDetails machine) {
    boolean broken = !machine.openTickets().isEmpty();
    return steps(
        broken ? show(machine.openTickets().get(0).number()) : Optional.empty(),
        broken
            ? step(
                Permission.REPORT_TROUBLE,
                "report " + machine.id() + " new",
                "maintenance.join.NEW")
            : step(Permission.REPORT_TROUBLE, "report " + machine.id(), "next.report"));
  }

  /** Of a defect. */
  public List<Option> defect(DefectView defect) {
    boolean mine = defect.reporter().equals(speaker.person());
    boolean asked = defect.releaseAskedBy().isPresent();
    boolean askedByMe = isMe(defect.releaseAskedBy());
    boolean open = defect.status() == DefectStatus.OPEN;
    boolean mayClose =
        !defect.blocking() || PermissionCheck.allow(speaker, Permission.RELEASE_HOLD);
    return steps(
        step(Permission.RELEASE_HOLD, "RELEASE " + defect.number(), "news.release.confirm")
            .filter(any -> defect.holdsOrder() && !askedByMe && !(asked && mine)),
        step(Permission.RELEASE_HOLD, "REFUSE " + defect.number(), "news.release.refuse")
            .filter(any -> asked && !askedByMe),
        step(Permission.CLOSE_DEFECT, "close " + defect.number(), "next.close")
            .filter(any -> open && mayClose && !asked),
        photo(defect.number()).filter(any -> open),
        show(defect.order()));
  }

  /** Of the request to change a bill. */
  public List<Option> change(ChangeView change) {
    boolean canDecide =
        change.status() == ChangeStatus.SUBMITTED && !change.requester().equals(speaker.person());
    return steps(
        step(Permission.DECIDE_CHANGE, "APPROVE " + change.number(), "news.change.approve")
            .filter(any -> canDecide),
        step(Permission.DECIDE_CHANGE, "REJECT " + change.number(), "news.change.reject")
            .filter(any -> canDecide),
        show(change.bom()));
  }

  /** Of the failure of a step. */
  public List<Option> failure(FailureView failure) {
    return steps(
        step(Permission.CLOSE_DEFECT, "close " + failure.number(), "next.close")
            .filter(any -> failure.status() == FailureStatus.OPEN),
        photo(failure.number()).filter(any -> failure.status() == FailureStatus.OPEN),
        show(failure.sop()),
        show(failure.order()));
  }

  /** Of a procedure. */
  public List<Option> procedure(Reference sop, boolean hasSteps) {
    return steps(
        step(Permission.SEE, "steps " + sop, "next.steps").filter(any -> hasSteps),
        step(Permission.REPORT_FAILURE, "failed " + sop, "next.failure").filter(any -> hasSteps));
  }

  /** Of a bill of material. */
  public List<Option> bill(Reference bom) {
    return steps(step(Permission.PROPOSE_CHANGE, "bom " + bom, "next.change"));
  }

  private boolean isMe(Optional<PersonId> person) {
    return person.filter(speaker.person()::equals).isPresent();
  }

  private Optional<Option> take(Reference subject) {
    return step(Permission.TAKE_CARE, "ACK " + subject, "alert.ack");
  }

  private Optional<Option> promise(Reference subject) {
    return step(Permission.TAKE_CARE, "ETA " + subject + " 30m", "alert.eta");
  }

  private Optional<Option> photo(Reference subject) {
    return step(Permission.ATTACH, "ATTACH " + subject, "next.photo");
  }

  private Optional<Option> show(Reference subject) {
    return Optional.of(new Option("show " + subject, "🔎 " + subject));
  }

  private Optional<Option> step(Permission permission, String message, String label) {
    return PermissionCheck.allow(speaker, permission)
        ? Optional.of(new Option(message, translations.say(label)))
        : Optional.empty();
  }

  @SafeVarargs
  private static List<Option> steps(Optional<Option>... steps) {
    var possible = new ArrayList<Option>();
    for (Optional<Option> step : steps) {
      step.ifPresent(possible::add);
    }
    return List.copyOf(possible.subList(0, Math.min(MOST, possible.size())));
  }
}
