package com.barron.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.Chromium;
import com.barron.rig.RunningProduct;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens the console in a browser. A test fails when the browser says anything on its console, asks
 * another server for something, or moves what is on a page already: while it loads, or when a part
 * of it is fetched anew.
 */
final class ConsoleBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  /** What moved without a tap or a key shortly before; a new size of the window counts as one. */
  private static final String WATCH_FOR_SHIFTS =
      """
      new PerformanceObserver((list) =>
        list.getEntries()
          .filter((shift) => !shift.hadRecentInput)
          .forEach((shift) => shifted(
            location.pathname + " moved by " + shift.value + ": "
              + shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? "something").join(", ")))
      ).observe({ type: "layout-shift", buffered: true });
      """;

  private final List<BrowserContext> visits = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;

  @Override
  public void beforeAll(ExtensionContext context) {
    chromium = Chromium.start();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    visits.forEach(BrowserContext::close);
    visits.clear();
    List<String> received = List.copyOf(complaints);
    complaints.clear();
    assertThat(received).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    chromium.close();
  }

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
    BrowserContext visit =
        chromium
            .browser()
            .newContext(
                new NewContextOptions()
                    .setViewportSize(1280, 900)
                    .setLocale(language)
                    .setColorScheme(ColorScheme.LIGHT)
                    .setReducedMotion(ReducedMotion.REDUCE));
    visits.add(visit);
    visit.exposeFunction("shifted", what -> complaints.add(String.valueOf(what[0])));
    visit.addInitScript(WATCH_FOR_SHIFTS);
    Page page = visit.newPage();
    listen(page, List.of(product.http("/").toString(), other));
    page.navigate(product.http("/console/").toString());
    return new ConsolePage(page, product);
  }

  private void listen(Page page, List<String> houses) {
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (!message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (houses.stream().noneMatch(request.url()::startsWith)) {
            complaints.add("a request leaves the house: " + request.url());
          }
        });
  }
}
