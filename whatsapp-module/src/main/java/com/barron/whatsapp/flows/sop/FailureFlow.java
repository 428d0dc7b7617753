package com.barron.whatsapp.flows.sop;

import com.barron.production.access.Permission;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.ReportFailure;
import com.barron.production.sop.ReportFailureResult;
import com.barron.production.sop.SopView;
import com.barron.production.sop.SopView.Step;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.FormAnswers;
import com.barron.whatsapp.dialogue.FreeTextParser;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.OptionParser;
import com.barron.whatsapp.dialogue.Slot;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.Completion;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.ReferenceParser;
import com.barron.whatsapp.flows.Speaker;
import java.util.List;

/** Reports that a step of a procedure failed on an order. */
public final class FailureFlow implements Flow {
  private final Sops procedures;
  private final ReferenceParser<SopView> sops;
  private final Slot<Reference> sop;
  private final Slot<ChosenStep> step;
  private final Slot<Reference> order;
  private final Slot<String> what;
  private final Form form;

  public FailureFlow(Sops procedures, Orders orders) {
    this.procedures = procedures;
    sops = new ReferenceParser<>(ReferenceKind.SOP, procedures::find);
    sop = Slot.of("sop", sops);
    step = Slot.choice("step", new OptionParser<>(this::steps, ChosenStep::id, ChosenStep::read));
    order = Slot.of("order", new ReferenceParser<OrderView>(ReferenceKind.ORDER, orders::find));
    what = Slot.of("what", new FreeTextParser(ReportFailure.LONGEST));
    form = new Form("failure", List.of(sop, step, order, what), input -> false);
  }

  private List<Option> steps(TurnContext turnContext) {
    return turnContext
        .answers()
        .find(sop)
        .flatMap(number -> sops.find(number, turnContext))
        .stream()
        .flatMap(view -> view.steps().stream().map(one -> option(view, one)))
        .toList();
  }

  /** The id names the revision: a step of an earlier one is not taken for one of this. */
  private static Option option(SopView view, Step one) {
    String number = Integer.toString(one.number());
    return new Option(ChosenStep.of(view, one).id(), one.title(), List.of(number));
  }

  /** The report of a step that is known already. */
  Completion.Onward of(SopView view, Step failed) {
    FormAnswers known =
        FormAnswers.none().with(sop, view.id()).with(step, ChosenStep.of(view, failed));
    return new Completion.Onward(
        form,
        known,
        Message.of("failure.at", view.id().toString(), failed.number(), failed.title()));
  }

  @Override
  public Form form() {
    return form;
  }

  @Override
  public Permission permission() {
    return Permission.REPORT_FAILURE;
  }

  @Override
  public boolean isOnMenu() {
    return false;
  }

  @Override
  public boolean takesFiles() {
    return true;
  }

  @Override
  public Completion complete(TurnContext turnContext, Speaker speaker) {
    FormAnswers given = turnContext.answers();
    ChosenStep failed = given.get(step);
    var command =
        new ReportFailure(
            given.get(sop),
            failed.revision(),
            failed.number(),
            given.get(order),
            given.get(what),
            speaker.person());
    return procedures.reportFailure(command) instanceof ReportFailureResult.Reported reported
        ? Completion.made(
            reported.failure(),
            Message.of("failure.done"),
            Message.of("done.reference", reported.failure().toString()))
        : Completion.refused(Message.of("failure.revised", command.sop().toString()), step);
  }
}
