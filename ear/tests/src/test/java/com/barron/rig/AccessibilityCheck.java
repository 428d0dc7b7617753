package com.barron.rig;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What can be checked of accessibility by a program. */
public final class AccessibilityCheck {
  private AccessibilityCheck() {}

  /** The rules that a page breaks as it is now, and where. */
  public static List<String> violations(Page page) {
    return violations(checks(page));
  }

  /** Of them those of its colours: all that changes from light to dark. */
  public static List<String> contrastViolations(Page page) {
    return violations(checks(page).withRules(List.of("color-contrast")));
  }

  private static AxeBuilder checks(Page page) {
    // In the page itself: only frames of other servers, which no page of ours has, need a second
    // one.
    return new AxeBuilder(page).setLegacyMode(true);
  }

  private static List<String> violations(AxeBuilder checks) {
    return checks.analyze().getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes())
        .toList();
  }
}
