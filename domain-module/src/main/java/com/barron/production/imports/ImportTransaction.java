package com.barron.production.imports;

import java.util.function.Supplier;

/** Some rows of an import. */
@FunctionalInterface
public interface ImportTransaction {
  /** Does work in a transaction of its own, which ends within seconds. */
  <T> T run(Supplier<T> work);
}
