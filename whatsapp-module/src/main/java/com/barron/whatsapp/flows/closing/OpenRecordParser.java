package com.barron.whatsapp.flows.closing;

import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.FailureView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ReferenceParser;
import java.util.List;
import java.util.Optional;

/** Understands the number of a defect, or of a failed step, that is not over. */
public final class OpenRecordParser implements Parser<Reference> {
  private final ReferenceParser<DefectView> defects;
  private final ReferenceParser<FailureView> failures;

  OpenRecordParser(Defects defects, Sops sops) {
    this.defects = new ReferenceParser<>(ReferenceKind.DEFECT, defects::find);
    failures = new ReferenceParser<>(ReferenceKind.SOP_FAILURE, sops::failure);
  }

  @Override
  public ParseResult<Reference> parse(Input input, TurnContext turnContext) {
    ParseResult<Reference> result =
        (failures.opens(input) ? failures : defects).parse(input, turnContext);
    return result instanceof ParseResult.Value<Reference> found
            && !isOpen(found.value(), turnContext)
        ? ParseResult.missing(Message.of("command.closed", found.value().toString()), List.of())
        : result;
  }

  private boolean isOpen(Reference record, TurnContext turnContext) {
    return record.kind() == ReferenceKind.SOP_FAILURE
        ? failures
            .find(record, turnContext)
            .filter(failure -> failure.status() == FailureStatus.OPEN)
            .isPresent()
        : defects
            .find(record, turnContext)
            .filter(defect -> defect.status() == DefectStatus.OPEN)
            .isPresent();
  }

  /** The numbers that it understands. */
  public List<ReferenceParser<?>> numbers() {
    return List.of(defects, failures);
  }

  @Override
  public String write(Reference value) {
    return value.toString();
  }

  @Override
  public Optional<Reference> read(String canonical) {
    return defects.read(canonical).or(() -> failures.read(canonical));
  }
}
