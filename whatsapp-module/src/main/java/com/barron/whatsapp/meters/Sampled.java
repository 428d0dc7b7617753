package com.barron.whatsapp.meters;

import java.sql.SQLException;

/** Something that is measured now and then, because counting it costs a statement. */
public interface Sampled {
  /** Measures, and says the values by {@link Meters#gauge}. */
  void sample() throws SQLException;
}
