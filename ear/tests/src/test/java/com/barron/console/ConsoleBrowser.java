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
 * Opens the console in a browser. A test fails when the browser says anything on its console, or
 * asks another server for something.
 */
final class ConsoleBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
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
