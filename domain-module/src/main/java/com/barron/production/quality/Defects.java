package com.barron.production.quality;

import com.barron.production.reference.Match;
import com.barron.production.reference.NoSuchRecordException;
import com.barron.production.reference.Reference;
import java.time.Instant;
import java.util.List;

/** Defects on orders. Recording one and the hold that it causes are one transaction. */
public interface Defects {
  /** The defect, or close matches. One statement. */
  Match<DefectView> find(Reference defect);

  /** The active defect types in the order in which they are offered, from a cache. */
  List<DefectType> types();

  /**
   * Records a defect and puts its order on hold if the type blocks; refused when the order or the
   * type is unknown.
   */
  RecordResult record(RecordDefect command);

  /**
   * Records a defect, unless one of the same order, type and severity is open that the same person
   * recorded after an instant: perhaps the command is the same one, sent twice.
   */
  RecordResult recordUnlessSame(RecordDefect command, Instant after);

  /**
   * Closes a defect and ends the hold that it caused. Closing a closed one changes nothing. Needs
   * no permission: people release holds by {@link Holds}.
   *
   * @throws NoSuchRecordException when it does not exist
   */
  void resolve(Reference defect);
}
