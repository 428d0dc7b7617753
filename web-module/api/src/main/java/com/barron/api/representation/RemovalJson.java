package com.barron.api.representation;

import com.barron.api.schema.Representation;
import com.barron.production.listing.Removal;

/** What is no more, in JSON. */
public final class RemovalJson {
  /** A record that was removed. */
  public static final Representation<Removal> REMOVAL =
      Representation.<Removal>named("Removal")
          .with(
              CommonFields.text("number", "The number that it had.", "ORD-12345"), Removal::number)
          .with(CommonFields.instant("removedAt", "When it was removed."), Removal::at);

  private RemovalJson() {}
}
