package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.production.bom.BomChanges;
import com.barron.production.bom.ChangeStatus;
import com.barron.production.bom.DecisionResult;
import com.barron.production.openwork.acknowledgement.AcknowledgementResult;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.Holds;
import com.barron.production.quality.RefusalResult;
import com.barron.production.quality.ReleaseResult;
import com.barron.production.quality.handling.CloseDefect;
import com.barron.production.quality.handling.CloseResult;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Stream;

/** Decisions: holds, defects, BOM changes; and who takes care of what an alert is about. */
@Path("/actions")
@Singleton
public class DecisionsResource {
  private static final Set<ReferenceKind> DEFECTS = Set.of(ReferenceKind.DEFECT);
  private static final Set<ReferenceKind> CHANGES = Set.of(ReferenceKind.BOM_CHANGE);

  private final Holds holds;
  private final DefectHandling defectHandling;
  private final BomChanges bomChanges;
  private final SubjectAcknowledgement acknowledgement;
  private final FormAnswer formAnswer;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public DecisionsResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public DecisionsResource(
      Holds holds,
      DefectHandling defectHandling,
      BomChanges bomChanges,
      SubjectAcknowledgement acknowledgement,
      FormAnswer formAnswer) {
    this.holds = holds;
    this.defectHandling = defectHandling;
    this.bomChanges = bomChanges;
    this.acknowledgement = acknowledgement;
    this.formAnswer = formAnswer;
  }

  @POST
  @Path("/acknowledge")
  public Response acknowledge(@Context HttpServletRequest request) {
    Command command = Command.of(request, SubjectAcknowledgement.KINDS);
    return command.answer(kind(acknowledgement.acknowledge(command.subject(), command.by(), "")));
  }

  /** Releases, asks for the release, or confirms it: as the hold needs. */
  @POST
  @Path("/release")
  public Response release(@Context HttpServletRequest request) {
    Command command = Command.of(request, DEFECTS);
    return command.answer(kind(holds.release(command.subject(), command.by())));
  }

  @POST
  @Path("/refuse")
  public Response refuse(@Context HttpServletRequest request) {
    Command command = Command.of(request, DEFECTS);
    return command.answer(kind(holds.refuse(command.subject(), command.by(), command.note())));
  }

  @POST
  @Path("/close")
  public Response close(@Context HttpServletRequest request, @Context UriInfo uri) {
    Command command = Command.of(request, DEFECTS);
    return formAnswer.of(command, close(command, request), request, uri);
  }

  private Outcome.Kind close(Command command, HttpServletRequest request) {
    if (command.note().isEmpty()) {
      return Outcome.Kind.NOTE_NEEDED;
    }
    Disposition disposition =
        Stream.of(Disposition.values())
            .filter(known -> known.name().equals(FormInput.text(request, "disposition")))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    return kind(
        defectHandling.close(
            new CloseDefect(command.subject(), disposition, command.note(), command.by())));
  }

  @POST
  @Path("/approve")
  public Response approve(@Context HttpServletRequest request) {
    Command command = Command.of(request, CHANGES);
    return command.answer(kind(bomChanges.approve(command.subject(), command.by())));
  }

  @POST
  @Path("/reject")
  public Response reject(@Context HttpServletRequest request, @Context UriInfo uri) {
    Command command = Command.of(request, CHANGES);
    return formAnswer.of(
        command,
        kind(bomChanges.reject(command.subject(), command.by(), command.note())),
        request,
        uri);
  }

  static Outcome.Kind kind(AcknowledgementResult result) {
    return result.isAccepted() ? Outcome.Kind.ACKNOWLEDGED : Outcome.Kind.NOT_NOW;
  }

  private static Outcome.Kind kind(ReleaseResult result) {
    if (result instanceof ReleaseResult.Refused refused) {
      return switch (refused.reason()) {
        case UNKNOWN -> Outcome.Kind.UNKNOWN;
        case OVER, NO_HOLD -> Outcome.Kind.NOT_NOW;
        case ASKED_BY_YOU -> Outcome.Kind.ASKED_BY_YOU;
        case RECORDED_BY_YOU -> Outcome.Kind.RECORDED_BY_YOU;
        case NOT_INDEPENDENT -> Outcome.Kind.NOT_INDEPENDENT;
      };
    }
    return result instanceof ReleaseResult.SecondNeeded
        ? Outcome.Kind.SECOND_NEEDED
        : Outcome.Kind.RELEASED;
  }

  private static Outcome.Kind kind(RefusalResult result) {
    if (result instanceof RefusalResult.NotRefused not) {
      return switch (not.reason()) {
        case UNKNOWN -> Outcome.Kind.UNKNOWN;
        case NOT_ASKED -> Outcome.Kind.NOT_NOW;
        case ASKED_BY_YOU -> Outcome.Kind.ASKED_BY_YOU;
      };
    }
    return Outcome.Kind.RELEASE_REFUSED;
  }

  private static Outcome.Kind kind(CloseResult result) {
    if (result instanceof CloseResult.Refused refused) {
      return switch (refused.reason()) {
        case UNKNOWN -> Outcome.Kind.UNKNOWN;
        case OVER -> Outcome.Kind.NOT_NOW;
        case MAY_NOT_RELEASE -> Outcome.Kind.MAY_NOT;
        case OTHER_DISPOSITION -> Outcome.Kind.OTHER_DISPOSITION;
        case ASKED_BY_YOU -> Outcome.Kind.ASKED_BY_YOU;
        case RECORDED_BY_YOU -> Outcome.Kind.RECORDED_BY_YOU;
        case NOT_INDEPENDENT -> Outcome.Kind.NOT_INDEPENDENT;
      };
    }
    return result instanceof CloseResult.SecondNeeded
        ? Outcome.Kind.SECOND_NEEDED
        : Outcome.Kind.CLOSED;
  }

  private static Outcome.Kind kind(DecisionResult result) {
    if (result instanceof DecisionResult.Refused refused) {
      return switch (refused.reason()) {
        case OVER, REASON_TOO_LONG -> Outcome.Kind.NOT_NOW;
        case OWN_PROPOSAL -> Outcome.Kind.OWN_PROPOSAL;
        case NOT_INDEPENDENT -> Outcome.Kind.NOT_INDEPENDENT;
        case NO_SUCH_COMPONENT, BILL_CHANGED -> Outcome.Kind.BILL_CHANGED;
      };
    }
    if (result instanceof DecisionResult.Decided decided) {
      return decided.change().status() == ChangeStatus.APPROVED
          ? Outcome.Kind.APPROVED
          : Outcome.Kind.REJECTED;
    }
    return Outcome.Kind.UNKNOWN;
  }
}
