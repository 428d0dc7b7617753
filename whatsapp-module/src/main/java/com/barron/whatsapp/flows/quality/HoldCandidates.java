package com.barron.whatsapp.flows.quality;

import com.barron.production.quality.HoldView;
import com.barron.production.quality.Holds;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.flows.CandidateRecords;
import java.util.List;
import java.util.function.Predicate;

/** Which defects a command about holds offers when it was typed without a number. */
final class HoldCandidates {
  /** As many as fit on a phone's screen are looked through. */
  private static final int MOST_HOLDS = 10;

  private HoldCandidates() {}

  static List<Reference> of(Holds holds, Predicate<HoldView> isFit) {
    return holds.open(MOST_HOLDS).stream()
        .filter(isFit)
        .map(HoldView::defect)
        .limit(CandidateRecords.MOST)
        .toList();
  }
}
