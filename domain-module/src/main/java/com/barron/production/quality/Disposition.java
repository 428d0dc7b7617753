package com.barron.production.quality;

/** What becomes of the parts that a defect was found on. */
public enum Disposition {
  REWORK,
  SCRAP,
  /** Back to whoever delivered them. */
  RETURN,
  /** They are good enough as they are: a concession. */
  USE_AS_IS
}
