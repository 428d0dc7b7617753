package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.Chromium;
import com.barron.rig.RunningProduct;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Opens the simulator in a browser, for one test at a time. A test fails when the browser complains
 * about anything, or asks another server for something.
 */
final class SimulatorBrowser implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {
  private final List<BrowserContext> visits = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private Chromium chromium;
  private boolean mayLoseConnection;

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
    mayLoseConnection = false;
    assertThat(received).isEmpty();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    chromium.close();
  }

  /** The simulator on a wide screen. */
  SimulatorPage open(RunningProduct runningProduct) {
    return open(runningProduct, 1280, 900);
  }

  /** The simulator on a screen of this size, in pixels. */
  SimulatorPage open(RunningProduct runningProduct, int width, int height) {
    NewContextOptions options =
        new NewContextOptions().setViewportSize(width, height).setLocale("en-GB");
    BrowserContext visit = chromium.browser().newContext(options);
    visits.add(visit);
    Page page = visit.newPage();
    listen(page, runningProduct.http("/").toString());
    page.navigate(runningProduct.http("/simulator/").toString());
    assertThat(page.locator("#message")).isEnabled();
    return new SimulatorPage(page);
  }

  /** From now on to the end of the test, requests may get no answer. */
  void mayLoseConnection() {
    mayLoseConnection = true;
  }

  private void listen(Page page, String house) {
    page.onPageError(complaints::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !isExpected(message.text())) {
            complaints.add(message.text());
          }
        });
    page.onRequest(
        request -> {
          if (!request.url().startsWith(house)) {
            complaints.add("a request leaves the house: " + request.url());
          }
        });
  }

  private boolean isExpected(String error) {
    return mayLoseConnection && error.contains("net::ERR_");
  }
}
