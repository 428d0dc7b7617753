package com.barron.production.imports;

import com.barron.production.retention.RetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Deletes imports, and the records as they were before them: an import can be reversed as long as
 * it is kept.
 */
@Singleton
class ImportRetention implements RetentionRule {
  private final Imports imports;

  @Inject
  ImportRetention(Imports imports) {
    this.imports = imports;
  }

  @Override
  public String name() {
    return "imports";
  }

  @Override
  public int deleteBatch(int most) {
    return imports.deleteOld(most);
  }
}
