package com.barron.production.imports;

import com.barron.production.retention.RetentionRule;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Imports with what was before them: as long as they are kept they can be taken back. */
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
