package com.barron.production.runtime;

import java.util.List;
import org.eclipse.microprofile.config.Config;

/**
 * Something that has to hold before anything of the product starts. Implementations are found by
 * {@link java.util.ServiceLoader}, in any module of the product; they get no injection.
 */
@FunctionalInterface
public interface StartCondition {
  /**
   * What is wrong, a sentence each, for an operator; a name of a setting and what it should look
   * like, never its value. Empty when the start can go on.
   */
  List<String> problems(Config config);
}
