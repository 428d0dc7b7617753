package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.Barron;
import com.barron.rig.Chromium;
import com.barron.rig.WithBarron;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone in the browser, used as a person uses it. */
@ExtendWith(WithBarron.class)
class SimulatorIT {
  private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);
  private static final Path PICTURES = Path.of("target", "pictures");

  private static Chromium chromium;

  private final Barron barron;
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext visit;

  SimulatorIT(Barron barron) {
    this.barron = barron;
  }

  @BeforeAll
  static void startTheBrowser() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stopTheBrowser() {
    chromium.close();
  }

  @AfterEach
  void leave() {
    visit.close();
    assertThat(complaints).isEmpty();
  }

  @Test
  void recordsADefectInFiveMessagesByKeyboard() {
    Page page = open(1280, 900);
    tabTo(page, "message");

    says(page, "hi", "Reply with number (1-6)");
    says(page, "1", "Order Number: ?");
    says(page, "ORD-12350", "Defect Type: ?");
    says(page, "Internal Reject", "Severity (Low/Medium/High): ?");
    says(page, "High", "Order #ORD-12350 is now ON HOLD");

    page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve("simulator.png")));
    assertThat(
            barron.sql().column("SELECT status FROM production_order WHERE number = 'ORD-12350'"))
        .containsExactly("ON_HOLD");
  }

  @Test
  void everyPersonHasAConversationOfTheirOwn() {
    Page page = open(1280, 900);
    choose(page, 1);
    tabTo(page, "message");
    says(page, "SOP-102", "Open failures: 0");

    choose(page, 2);
    assertThat(log(page)).not().containsText("SOP-102");
    tabTo(page, "message");
    says(page, "ORD-12346", "Order: ORD-12346");

    choose(page, 1);
    assertThat(log(page)).containsText("Open failures: 0");
    assertThat(log(page)).not().containsText("ORD-12346");
  }

  @Test
  void whatWasSaidIsThereAfterAReload() {
    Page page = open(1280, 900);
    choose(page, 3);
    tabTo(page, "message");
    says(page, "MACH-001", "Issue Type: ?");

    page.reload();
    choose(page, 3);

    assertThat(log(page)).containsText("Issue Type: ?");
    tabTo(page, "message");
    says(page, "Bearing Noise", "Urgency (Low/Medium/High): ?");
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1920})
  void fitsTheWidthOfTheScreen(int width) {
    Page page = open(width, 740);
    says(page, "hi", "Reply with number (1-6)");

    assertThat(page.locator("#message")).isInViewport();
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isIn(0, -1);
    page.screenshot(
        new ScreenshotOptions().setPath(PICTURES.resolve("simulator-" + width + ".png")));
  }

  @Test
  void breaksNoRuleOfAccessibilityThatCanBeChecked() {
    Page page = open(1280, 900);
    says(page, "hi", "Reply with number (1-6)");

    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  private Page open(int width, int height) {
    visit =
        chromium
            .browser()
            .newContext(new NewContextOptions().setViewportSize(width, height).setLocale("en-GB"));
    Page page = visit.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(barron.http("/").toString())) {
            complaints.add("a request leaves the house: " + request.url());
          }
        });
    page.navigate(barron.http("/simulator/").toString());
    assertThat(page.locator("#message")).isEnabled();
    return page;
  }

  /** Types, presses Enter, and waits for the answer below what was said before. */
  private static void says(Page page, String text, String answer) {
    Locator answers = log(page).locator(".bubble[data-from=barron]");
    page.locator("#message").focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    assertThat(answers.last()).containsText(answer, PATIENTLY);
  }

  private static Locator log(Page page) {
    return page.locator("#log");
  }

  private static void tabTo(Page page, String id) {
    page.locator("h1").focus();
    for (int i = 0; i < 30; i++) {
      if (page.evaluate("document.activeElement.id").equals(id)) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the keyboard does not reach " + id);
  }

  /** By keyboard too: the group is one stop of the Tab key, the arrows move inside. */
  private static void choose(Page page, int index) {
    page.locator("#people input:checked").focus();
    for (int i = 0; i < 10; i++) {
      if (page.evaluate("document.activeElement.value").equals(Integer.toString(index))) {
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("the arrow keys do not reach person " + index);
  }
}
