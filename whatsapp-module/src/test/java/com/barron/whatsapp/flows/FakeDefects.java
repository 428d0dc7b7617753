package com.barron.whatsapp.flows;

import com.barron.production.quality.DefectType;
import com.barron.production.quality.Defects;
import com.barron.production.quality.RecordDefect;
import com.barron.production.quality.RecordResult;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
  public RecordResult record(RecordDefect command) {
    Optional<DefectType> type =
        types.stream().filter(known -> known.code().equals(command.defectTypeCode())).findFirst();
    if (type.isEmpty()) {
      return new RecordResult.Refused(RecordResult.Reason.UNKNOWN_DEFECT_TYPE);
    }
    if (!orders.has(command.order())) {
      return new RecordResult.Refused(RecordResult.Reason.UNKNOWN_ORDER);
    }
    var defect = new Reference(ReferenceKind.DEFECT, Integer.toString(number++));
    if (type.get().blocking()) {
      orders.hold(command.order(), defect);
    }
    recorded.add(command);
    return new RecordResult.Recorded(defect, orders.known(command.order()));
  }

  @Override
  public void resolve(Reference defect) {
    throw new UnsupportedOperationException();
  }
}
