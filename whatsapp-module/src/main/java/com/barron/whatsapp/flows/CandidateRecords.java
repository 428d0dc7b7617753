package com.barron.whatsapp.flows;

import com.barron.production.openwork.OpenItem;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a command that was typed without a number is likely about: the first records of a list.
 *
 * @param workList where to look; as many as fit on a phone's screen are looked through
 */
public record CandidateRecords(OpenWork openWork, WorkList workList) {
  /** As many as there are buttons. */
  public static final int MOST = 3;

  private static final int MOST_ITEMS = 10;

  /** Those of the speaker's list that the command can be about. */
  public List<Reference> of(Speaker speaker, Predicate<OpenItem> isFit) {
    return openWork.list(workList, speaker.person(), MOST_ITEMS).items().stream()
        .filter(isFit)
        .map(OpenItem::number)
        .limit(MOST)
        .toList();
  }
}
