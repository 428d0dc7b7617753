package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.BrowserExtension;
import com.barron.rig.RunningProduct;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Opens the simulator in a browser, for one test at a time. */
final class SimulatorBrowser extends BrowserExtension {
  private boolean mayLoseConnection;

  @Override
  public void afterEach(ExtensionContext context) {
    try {
      super.afterEach(context);
    } finally {
      mayLoseConnection = false;
    }
  }

  /** The simulator on a wide screen. */
  SimulatorPage open(RunningProduct runningProduct) {
    return open(runningProduct, 1280, 900);
  }

  /** The simulator on a screen of this size, in pixels. */
  SimulatorPage open(RunningProduct runningProduct, int width, int height) {
    Page page =
        visit(
            new NewContextOptions().setViewportSize(width, height).setLocale("en-GB"),
            List.of(runningProduct.http("/").toString()));
    page.navigate(runningProduct.http("/simulator/").toString());
    assertThat(page.locator("#message")).isEnabled();
    return new SimulatorPage(page);
  }

  /** From now on to the end of the test, requests may get no answer. */
  void mayLoseConnection() {
    mayLoseConnection = true;
  }

  @Override
  protected boolean isComplaint(ConsoleMessage message) {
    return message.type().equals("error") && !isExpected(message.text());
  }

  private boolean isExpected(String error) {
    return mayLoseConnection && error.contains("net::ERR_");
  }
}
