package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Pages on paper: dark on light whatever the theme is, without what can only be pressed. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsolePrintIT {
  private static final int PAPER_WIDTH = 720;
  private static final int PAPER_HEIGHT = 1020;
  private static final String INK = "rgb(22, 32, 29)";

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsolePrintIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void recordsAndCodesArePrinted() {
    String defect = floor.heldOrder("ORD-88031", "low");
    floor.photo(defect);
    ConsolePage page =
        BROWSER.open(product, ConsoleMember.of(product, "Paper Reader", "SUPERVISOR"));
    assertThat(page.at("h1")).hasText("Now");
    page.at(".me button").first().click();
    page.at(".me button").first().click();
    assertThat(page.at("html")).hasAttribute("data-theme", "dark");
    Map<String, String> pages =
        Map.of(
            "order", "/orders/ORD-88031",
            "defect", "/defects/" + defect,
            "codes", "/machines/codes?phone=%2B12025550123");
    pages.forEach(
        (name, path) -> {
          page.goesTo(path);
          page.page().evaluate("() => document.documentElement.dataset.printed = ''");
          page.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
          assertThat(page.at("body")).hasCSS("color", INK);
          assertThat(page.at(".bar")).isHidden();
          assertThat(page.at("main button:visible, main input:visible")).hasCount(0);
          page.looksAt("print-" + name, ColorScheme.DARK, PAPER_WIDTH, PAPER_HEIGHT);
          page.page().setViewportSize(1280, 900);
          page.page().emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        });
  }
}
