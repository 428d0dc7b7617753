package com.barron.rig;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What can be checked of accessibility by a program. */
public final class AccessibilityCheck {
  private AccessibilityCheck() {}

  /** The rules that a page breaks as it is now, and where. */
  public static List<String> violations(Page page) {
    // In the page itself: only frames of other servers, which no page of ours has, need a second
    // one.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes())
            .toList();
  }
}
