package com.barron.whatsapp.flows.closing;

import com.barron.production.access.Permission;
import com.barron.production.orders.OrderView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Disposition;
import com.barron.production.quality.handling.CloseDefect;
import com.barron.production.quality.handling.CloseResult;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.CloseFailure;
import com.barron.production.sop.CloseFailureResult;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.FreeTextParser;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.PermissionCheck;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.TextKey;
import java.util.List;

/** Closes a defect: what becomes of the parts, and why; or the failure of a step: what was done. */
public final class CloseFlow implements Flow {
  private final DefectHandling handling;
  private final Sops sops;
  private final Slot<Reference> record;
  private final Slot<Disposition> disposition;
  private final Slot<String> note;
  private final Slot<String> measure;
  private final Form form;

  public CloseFlow(Defects defects, DefectHandling handling, Sops sops) {
    this.handling = handling;
    this.sops = sops;
    record = Slot.of("record", new OpenRecordParser(defects, sops));
    disposition =
        Slot.choice("disposition", OptionParser.worded(Disposition.class, "disposition."))
            .when(given -> !isFailure(given))
            .waiting();
    note =
        Slot.of("note", new FreeTextParser(CloseDefect.LONGEST)).when(given -> !isFailure(given));
    measure = Slot.of("measure", new FreeTextParser(CloseFailure.LONGEST)).when(this::isFailure);
    form = new Form("close", List.of(record, disposition, note, measure), input -> false);
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.CLOSE_DEFECT;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    return isFailure(turnContext.answers())
        ? failure(turnContext.answers(), speaker)
        : defect(turnContext, speaker);
  }

  private boolean isFailure(FormAnswers given) {
    return given
        .find(record)
        .filter(number -> number.kind() == ReferenceKind.SOP_FAILURE)
        .isPresent();
  }

  private Completion failure(FormAnswers given, Speaker speaker) {
    Reference failure = given.get(record);
    CloseFailureResult result =
        sops.close(new CloseFailure(failure, given.get(measure), speaker.person()));
    if (result instanceof CloseFailureResult.Closed) {
      return Completion.said(Message.of("close.failure", failure.toString()));
    }
    return switch (((CloseFailureResult.Refused) result).reason()) {
      case UNKNOWN ->
          Completion.refused(
              Message.of(ReferenceParser.text(ReferenceKind.SOP_FAILURE, "missing")), record);
      case OVER -> Completion.said(Message.of("command.closed", failure.toString()));
    };
  }

  private Completion defect(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    Reference defect = given.get(record);
    CloseResult result =
        handling.close(
            new CloseDefect(defect, given.get(disposition), given.get(note), speaker.person()));
    Translations translations = turnContext.translations();
    if (result instanceof CloseResult.Closed closed) {
      return closed(
          defect, translations.say("disposition." + given.get(disposition)), closed, translations);
    }
    if (result instanceof CloseResult.SecondNeeded second) {
      return Completion.said(
          Message.of("release.second", defect.toString(), second.order().toString()));
    }
    return refused(defect, ((CloseResult.Refused) result).reason(), translations);
  }

  private static Completion closed(
      Reference defect, String decided, CloseResult.Closed closed, Translations translations) {
    OrderView order = closed.order();
    return Completion.said(
        Message.of("close.done", defect.toString(), decided),
        Message.of(
            "release.order",
            order.number().toString(),
            translations.say("order.status." + order.status())));
  }

  private Completion refused(
      Reference defect, CloseResult.Reason reason, Translations translations) {
    return switch (reason) {
      case UNKNOWN ->
          Completion.refused(
              Message.of(ReferenceParser.text(ReferenceKind.DEFECT, "missing")), record);
      case OVER -> Completion.said(Message.of("command.closed", defect.toString()));
      case MAY_NOT_RELEASE ->
          Completion.shown(
              PermissionCheck.refusal(Permission.RELEASE_HOLD, translations).lines(), List.of());
      case OTHER_DISPOSITION ->
          Completion.refused(Message.of("close.other", defect.toString()), disposition);
      case ASKED_BY_YOU, RECORDED_BY_YOU, NOT_INDEPENDENT ->
          Completion.said(Message.of("release.refused." + TextKey.of(reason), defect.toString()));
    };
  }
}
