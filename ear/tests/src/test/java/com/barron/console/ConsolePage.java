package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.AccessibilityCheck;
import com.barron.rig.RunningProduct;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** A page of the console: what a person does with it, and what they see. */
record ConsolePage(Page page, RunningProduct product) {
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final int MOST_TABS = 400;

  /** From a phone to a wall. */
  private static final List<Integer> WIDTHS = List.of(320, 768, 1280, 1920, 2560);

  void signsIn(String name, String password) {
    // As people do: where the cursor is. Whoever types sooner takes it away from where it was
    // going.
    assertThat(page.locator("[autofocus]:focus")).hasCount(1);
    page.locator("#name").fill(name);
    page.locator("#password").fill(password);
    // The answer may look as the page before: what is read next is of the new one.
    page.evaluate("() => document.documentElement.dataset.before = ''");
    page.locator("button[type=submit]").click();
    assertThat(page.locator("html[data-before]")).hasCount(0);
  }

  ConsolePage goesTo(String path) {
    page.navigate(product.http("/console" + path).toString());
    return this;
  }

  /** A second page of the same browser, whose scripts nobody watches. */
  ConsolePage inAnotherTab(String path) {
    return new ConsolePage(page.context().newPage(), product).goesTo(path);
  }

  Locator at(String selector) {
    return page.locator(selector);
  }

  /** The button of a record, as a screen reader names it. */
  Locator button(String label) {
    return page.locator("button[aria-label='" + label + "']").first();
  }

  void saysThat(String text) {
    assertThat(at(".notice")).containsText(text);
  }

  /** A picture of one pixel that the browser has got. @param caption what was written below it */
  void showsPicture(String caption) {
    Locator picture = at(".files img[alt='" + caption + "']");
    picture.scrollIntoViewIfNeeded();
    assertThat(picture).hasJSProperty("naturalWidth", 1);
  }

  /** Into whatever has the focus. */
  void types(String text) {
    page.keyboard().type(text);
  }

  void presses(String key) {
    page.keyboard().press(key);
  }

  /** From element to element, as far as it takes. */
  void tabsTo(String selector) {
    for (int i = 0; i < MOST_TABS; i++) {
      presses("Tab");
      if ((Boolean) page.evaluate("it => document.activeElement.matches(it)", selector)) {
        return;
      }
    }
    throw new AssertionError("not reached by Tab: " + selector);
  }

  /** Looks at it in light and dark, at every width, and lets axe look for barriers. */
  void isLookedAt(String name) {
    looksAt(name + "-light", ColorScheme.LIGHT, 1280, 900);
    hasNoBarrier();
    looksAt(name + "-dark", ColorScheme.DARK, 1280, 900);
    assertThat(AccessibilityCheck.contrastViolations(page)).isEmpty();
    looksAt(name + "-narrow", ColorScheme.LIGHT, 320, 700);
    hasNoBarrier();
    WIDTHS.forEach(width -> fits(name, width));
    page.setViewportSize(1280, 900);
  }

  /** The page itself is never scrolled sideways; a wide table is, within its own frame. */
  private void fits(String name, int width) {
    page.setViewportSize(width, 900);
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s on a screen of %d px", name, width)
        .isLessThanOrEqualTo(width);
  }

  void looksAt(String name, ColorScheme scheme, int width, int height) {
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
    page.setViewportSize(width, height);
    page.screenshot(
        new ScreenshotOptions()
            .setPath(PICTURES.resolve("console-" + name + ".png"))
            .setFullPage(true));
  }

  private void hasNoBarrier() {
    assertThat(AccessibilityCheck.violations(page)).isEmpty();
  }
}
