package com.barron.api.resource;

import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.BomJson;
import com.barron.api.schema.Field;
import com.barron.api.schema.JsonInput;
import com.barron.production.bom.BomView;
import com.barron.production.bom.BomView.Component;
import com.barron.production.bom.Quantity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lines of a bill, as a caller says them: what is wrong with them together is told, too. */
final class BillLines {
  private final List<FieldError> errors = new ArrayList<>();
  private final List<Component> lines = new ArrayList<>();
  private final Set<String> partNumbers = new HashSet<>();

  private BillLines() {}

  /**
   * Reads them.
   *
   * @throws ProblemException 422 with everything that is wrong
   */
  static List<Component> of(List<JsonInput> components) {
    BillLines bill = new BillLines();
    components.forEach(bill::add);
    if (!bill.errors.isEmpty()) {
      throw new ProblemException(ProblemType.VALIDATION, bill.errors);
    }
    return bill.lines;
  }

  private void add(JsonInput line) {
    String unit = line.find(BomJson.UNIT).orElse(BomView.PIECES);
    int most = unit.equals(BomView.PIECES) ? 0 : Quantity.MOST_DECIMALS;
    int decimals = line.find(BomJson.DECIMALS).map(Long::intValue).orElse(most);
    Quantity quantity = new Quantity(line.get(BomJson.QUANTITY));
    if (!partNumbers.add(line.get(BomJson.PART_NUMBER))) {
      refuse(BomJson.PART_NUMBER, Code.REPEATED, "once in a bill");
    }
    if (quantity.isZero() || quantity.decimals() > decimals) {
      refuse(
          BomJson.QUANTITY, Code.RANGE, "more than 0 with at most " + decimals + " decimals here");
    }
    lines.add(
        new Component(
            line.get(BomJson.PART_NUMBER), line.get(BomJson.NAME), quantity, unit, decimals));
  }

  private void refuse(Field<?> field, Code code, String detail) {
    String line =
        FieldError.pointer(
            FieldError.pointer("", BomJson.COMPONENTS.name()), Integer.toString(lines.size()));
    errors.add(FieldError.at(FieldError.pointer(line, field.name()), code, detail));
  }
}
