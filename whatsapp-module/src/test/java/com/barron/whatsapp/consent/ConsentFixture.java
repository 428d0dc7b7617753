package com.barron.whatsapp.consent;

import com.barron.production.sql.Sql;
import javax.sql.DataSource;

/** The preferences on a database, for tests of what honours them. */
public final class ConsentFixture {
  private ConsentFixture() {}

  /** The preferences as the container would make them. */
  public static Consents on(DataSource database) {
    return new ConsentRepository(new Sql(database));
  }
}
