package com.barron.production.evidence;

import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Evidence of defects, for readers who were not there. */
public interface DefectEvidence {
  /** In which languages it is written. */
  List<Locale> LANGUAGES = Stream.of("en", "es", "af", "zu").map(Locale::forLanguageTag).toList();

  /** The most entries of the audit that one document shows. */
  int MOST_ENTRIES = 300;

  /**
   * A PDF of at most a few megabytes: photos are drawn smaller. What was done within the last
   * seconds may not be in it yet.
   *
   * @param language one of {@link #LANGUAGES}, else it is English
   * @return empty when there is no such defect
   */
  Optional<byte[]> of(Reference defect, Locale language);
}
