package com.barron.whatsapp.interpretation;

import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.interpretation.Interpretation.Sign;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The canonical message for what is said without naming a record. */
record GeneralIntents(Interpretation said) {
  /** The likelier ones first, when several were said: a greeting is only one alone. */
  private static final Map<Intent, String> MESSAGES = messages();

  /** What somebody may look for who names a thing and says no more. */
  private static final Map<ReferenceKind, String> LOOKUPS =
      Map.of(
          ReferenceKind.ORDER, "status",
          ReferenceKind.TICKET, "sla",
          ReferenceKind.SOP, "sop",
          ReferenceKind.SOP_FAILURE, "sop",
          ReferenceKind.MACHINE, "open",
          ReferenceKind.BOM, "bom",
          ReferenceKind.BOM_CHANGE, "pending",
          ReferenceKind.DEFECT, "recent");

  private static Map<Intent, String> messages() {
    Map<Intent, String> messages = new LinkedHashMap<>();
    messages.put(Intent.LANGUAGE, "language");
    messages.put(Intent.ALERTS_OFF, "alerts off");
    messages.put(Intent.ALERTS_ON, "alerts on");
    messages.put(Intent.INVITE, "invite");
    messages.put(Intent.REVOKE, "revoke");
    messages.put(Intent.LINK, "link");
    messages.put(Intent.LIST_OVERDUE, "overdue");
    messages.put(Intent.LIST_HOLD, "on hold");
    messages.put(Intent.LIST_PENDING, "pending");
    messages.put(Intent.LIST_RECENT, "recent");
    messages.put(Intent.LIST_MINE, "my");
    messages.put(Intent.LIST_OPEN, "open");
    messages.put(Intent.STEP_FAILED, "failed");
    messages.put(Intent.STEPS, "steps");
    messages.put(Intent.BOM, "bom");
    messages.put(Intent.PROMISE, "eta");
    messages.put(Intent.PAUSE, "parts");
    messages.put(Intent.RESUME, "arrived");
    messages.put(Intent.REOPEN, "reopen");
    messages.put(Intent.END, "done");
    messages.put(Intent.TAKE, "ack");
    messages.put(Intent.ATTACH, "attach");
    messages.put(Intent.RELEASE, "release");
    messages.put(Intent.APPROVE, "approve");
    messages.put(Intent.REJECT_CHANGE, "reject");
    messages.put(Intent.SLA, "sla");
    messages.put(Intent.WHY, "why");
    messages.put(Intent.CONTINUE_FORM, "resume");
    messages.put(Intent.HELP, "help");
    messages.put(Intent.MENU, "menu");
    messages.put(Intent.GREET, "menu");
    messages.put(Intent.THANK, "thanks");
    return messages;
  }

  Resolution resolve() {
    if (said.has(Intent.WITHDRAW)) {
      return new Resolution.Choice(List.of("undo"));
    }
    Optional<Resolution> report = report();
    if (report.isPresent()) {
      return report.get();
    }
    if (said.has(Intent.ASK) && MESSAGES.keySet().stream().noneMatch(this::isListed)) {
      return asked();
    }
    return MESSAGES.entrySet().stream()
        .filter(entry -> said.has(entry.getKey()))
        .findFirst()
        .map(entry -> certain(entry.getKey(), entry.getValue()))
        .orElseGet(this::asked);
  }

  private boolean isListed(Intent intent) {
    return said.has(intent)
        && intent != Intent.GREET
        && intent != Intent.THANK
        && CommandRule.of(intent).isEmpty();
  }

  /** The bare word of a command asks for its number, so that it changes nothing. */
  private Resolution certain(Intent intent, String message) {
    boolean isSwitch = intent == Intent.ALERTS_OFF || intent == Intent.ALERTS_ON;
    return isSwitch && !said.isPlain()
        ? new Resolution.Choice(List.of(message))
        : new Resolution.Certain(message);
  }

  /** Trouble or a defect without its machine or order: the form asks for it. */
  private Optional<Resolution> report() {
    boolean isTrouble = said.issueType().isPresent() || said.has(Intent.REPORT);
    boolean isDefect =
        said.defectType().isPresent()
            || said.has(Intent.DEFECT)
            || said.has(Intent.REJECT_OR_DEFECT);
    if (!isTrouble && !isDefect) {
      return Optional.empty();
    }
    String report = FormMessages.report(said, "");
    String defect = FormMessages.defect(said, "");
    boolean isOfAnOrder = said.nouns().contains(ReferenceKind.ORDER);
    if (isTrouble && (isDefect && said.defectType().isEmpty() || isOfAnOrder)) {
      return Optional.of(new Resolution.Choice(List.of(report, defect)));
    }
    boolean isUnclear = said.has(Sign.NEGATION) && !said.has(Intent.REPORT) || said.has(Sign.DOUBT);
    String message = isDefect ? defect : report;
    return Optional.of(
        isUnclear ? new Resolution.Choice(List.of(message)) : new Resolution.Certain(message));
  }

  private Resolution asked() {
    Optional<String> lookup =
        said.nouns().stream().filter(LOOKUPS::containsKey).map(LOOKUPS::get).sorted().findFirst();
    if (lookup.isPresent()) {
      return new Resolution.Certain(lookup.get());
    }
    if (said.has(Intent.ASK)) {
      return new Resolution.Choice(List.of("my", "open"));
    }
    return new Resolution.Unknown(
        said.level().isPresent() ? List.of("report", "defect") : List.of("menu", "help"));
  }
}
