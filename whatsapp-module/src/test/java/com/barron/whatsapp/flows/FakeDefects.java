package com.barron.whatsapp.flows;

import com.barron.production.quality.DefectType;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordedDefect;
import com.barron.production.quality.UnknownDefectTypeException;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.ArrayList;
import java.util.List;

/** Records defects in memory. */
final class FakeDefects implements Defects {
  final List<RecordDefect> recorded = new ArrayList<>();
  private final List<DefectType> types =
      new ArrayList<>(
          List.of(
              new DefectType("INTERNAL_REJECT", "Internal Reject", true),
              new DefectType("DIMENSIONAL", "Wrong Dimension", true),
              new DefectType("COSMETIC", "Cosmetic Flaw", false)));
  private final FakeOrders orders;
  private int number = 98_765;

  FakeDefects(FakeOrders orders) {
    this.orders = orders;
  }

  void retire(String code) {
    types.removeIf(type -> type.code().equals(code));
  }

  @Override
  public List<DefectType> types() {
    return List.copyOf(types);
  }

  @Override
  public RecordedDefect record(RecordDefect command) {
    DefectType type =
        types.stream()
            .filter(known -> known.code().equals(command.defectTypeCode()))
            .findFirst()
            .orElseThrow(UnknownDefectTypeException::new);
    var defect = new Reference(ReferenceKind.DEFECT, Integer.toString(number));
    var order =
        type.blocking() ? orders.hold(command.order(), defect) : orders.known(command.order());
    number++;
    recorded.add(command);
    return new RecordedDefect(defect, order);
  }

  @Override
  public void resolve(Reference defect) {
    throw new UnsupportedOperationException();
  }
}
