package com.barron.console;

import com.barron.rig.BrowserExtension;
import com.barron.rig.RunningProduct;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/**
 * Opens the console in a browser. A test fails, too, when the browser moves what is on a page
 * already: while it loads, or when a part of it is fetched anew.
 */
final class ConsoleBrowser extends BrowserExtension {
  /**
   * What moved without a tap or a key shortly before; a new size of the window counts as one. A
   * page that is shown as on paper moves.
   */
  private static final String WATCH_FOR_SHIFTS =
      """
      new PerformanceObserver((list) =>
        list.getEntries()
          .filter((shift) => !shift.hadRecentInput && !("printed" in document.documentElement.dataset))
          .forEach((shift) => shifted(
            location.pathname + " moved by " + shift.value + ": "
              + shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "something").join(", ")))
      ).observe({ type: "layout-shift", buffered: true });
      """;

  /** Somebody who is signed in, on a wide screen. */
  ConsolePage open(RunningProduct product, ConsoleMember member) {
    ConsolePage page = openSignedOut(product, "en-GB");
    page.signsIn(member.name(), ConsoleMember.PASSWORD);
    return page;
  }

  /** Nobody who is known. */
  ConsolePage openSignedOut(RunningProduct product, String language) {
    return openSignedOut(product, language, product.http("/").toString());
  }

  /** The same, who may be sent to another house and back. @param other how its addresses begin */
  ConsolePage openSignedOut(RunningProduct product, String language, String other) {
    Page page =
        visit(
            new NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale(language)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE),
            List.of(product.http("/").toString(), other));
    page.exposeFunction(
        "shifted",
        what -> {
          complain(String.valueOf(what[0]));
          return null;
        });
    page.addInitScript(WATCH_FOR_SHIFTS);
    page.navigate(product.http("/console/").toString());
    return new ConsolePage(page, product);
  }

  @Override
  protected boolean isComplaint(ConsoleMessage message) {
    return !message.text().contains("status of 4");
  }
}
