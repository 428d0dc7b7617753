package com.barron.whatsapp.flows.closing;

import com.barron.production.quality.DefectStatus;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.ParseResult;
import com.barron.whatsapp.dialogue.Parser;
import com.barron.whatsapp.dialogue.TurnContext;
import com.barron.whatsapp.flows.ReferenceParser;
import java.util.List;
import java.util.Optional;

/** Understands the number of a defect that is not over. */
public final class OpenRecordParser implements Parser<Reference> {
  private final ReferenceParser<DefectView> defects;

  OpenRecordParser(Defects defects) {
    this.defects = new ReferenceParser<>(ReferenceKind.DEFECT, defects::find);
  }

  @Override
  public ParseResult<Reference> parse(Input input, TurnContext turnContext) {
    ParseResult<Reference> result = defects.parse(input, turnContext);
    return result instanceof ParseResult.Value<Reference> found && isOver(found, turnContext)
        ? ParseResult.missing(Message.of("command.closed", found.value().toString()), List.of())
        : result;
  }

  private boolean isOver(ParseResult.Value<Reference> found, TurnContext turnContext) {
    return defects
        .find(found.value(), turnContext)
        .filter(defect -> defect.status() == DefectStatus.OPEN)
        .isEmpty();
  }

  /** The numbers that it understands. */
  public List<ReferenceParser<?>> numbers() {
    return List.of(defects);
  }

  @Override
  public String write(Reference value) {
    return value.toString();
  }

  @Override
  public Optional<Reference> read(String canonical) {
    return defects.read(canonical);
  }
}
