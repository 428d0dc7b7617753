package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Holds;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.handling.CloseDefect;
import com.barron.production.quality.handling.CloseResult;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.Reference;
import java.util.Optional;

/** Works on the defects in memory. */
final class FakeDefectHandling implements DefectHandling {
  private final FakeDefects defects;
  private final Holds holds;
  private final FakeOrders orders;
  private final AccessPolicy rights;

  FakeDefectHandling(FakeDefects defects, Holds holds, FakeOrders orders, AccessPolicy rights) {
    this.defects = defects;
    this.holds = holds;
    this.orders = orders;
    this.rights = rights;
  }

  @Override
  public Optional<PersonId> acknowledge(Reference defect, PersonId by) {
    return defects
        .known(defect)
        .filter(known -> !known.isOver())
        .map(
            known -> {
              defects.assignees.putIfAbsent(defect, by);
              return defects.assignees.get(defect);
            });
  }

  @Override
  public CloseResult close(CloseDefect command) {
    rights.require(command.by(), Permission.CLOSE_DEFECT);
    Optional<FakeDefects.KnownDefect> known = defects.known(command.defect());
    if (known.isEmpty()) {
      return refused(CloseResult.Reason.UNKNOWN);
    }
    if (known.get().isOver()) {
      return refused(CloseResult.Reason.OVER);
    }
    if (!known.get().blocking()) {
      defects.resolve(command.defect());
      decide(command);
      return new CloseResult.Closed(orders.known(known.get().order()));
    }
    return rights.allows(command.by(), Permission.RELEASE_HOLD)
        ? release(command)
        : refused(CloseResult.Reason.MAY_NOT_RELEASE);
  }

  private CloseResult release(CloseDefect command) {
    DefectView view = defects.find(command.defect()).found().orElseThrow();
    Optional<DefectView.Decision> asked = view.decision();
    boolean isSamePerson = view.releaseAskedBy().filter(command.by()::equals).isPresent();
    if (asked.filter(one -> one.disposition() != command.disposition()).isPresent()
        && view.releaseAskedBy().isPresent()
        && !isSamePerson) {
      return refused(CloseResult.Reason.OTHER_DISPOSITION);
    }
    ReleaseResult result = holds.release(command.defect(), command.by());
    if (result instanceof ReleaseResult.Refused refused) {
      return refused(CloseResult.Reason.valueOf(refused.reason().name()));
    }
    if (asked.isPresent() && view.releaseAskedBy().isPresent()) {
      defects.decisions.put(
          command.defect(),
          new DefectView.Decision(
              command.disposition(), asked.get().note() + "\n" + command.note(), asked.get().by()));
    } else {
      decide(command);
    }
    return result instanceof ReleaseResult.Released released
        ? new CloseResult.Closed(released.order())
        : new CloseResult.SecondNeeded(((ReleaseResult.SecondNeeded) result).order());
  }

  private void decide(CloseDefect command) {
    defects.decisions.put(
        command.defect(),
        new DefectView.Decision(command.disposition(), command.note(), command.by()));
  }

  private static CloseResult refused(CloseResult.Reason reason) {
    return new CloseResult.Refused(reason);
  }
}
