package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.AccessibilityCheck;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The phone in the browser: what a person does with it, and what they see. */
record SimulatorPage(Page page) {
  private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final int MOST_STOPS = 40;

  Locator at(String selector) {
    return page.locator(selector);
  }

  Locator log() {
    return at("#log");
  }

  /** The newest message of Barron. */
  Locator answer() {
    return log().locator(".bubble[data-from=barron]").last();
  }

  /** The newest message of the person. */
  Locator said() {
    return log().locator(".bubble.mine").last();
  }

  /** The newest message of Barron with buttons that say this. */
  Locator button(String label) {
    return page.locator(".bubble-buttons button", new LocatorOptions().setHasText(label)).last();
  }

  /** What opens the newest list. */
  Locator list() {
    return at(".bubble-buttons .opens").last();
  }

  /** The chosen person, with role and language. */
  Locator person() {
    return at("#people label:has(:checked)");
  }

  /** Takes up the phone of a number that nobody has. */
  void takesUpAnotherNumber() {
    at("#unknown").click();
    assertThat(person()).containsText("Unknown number");
  }

  /** What the person said and the server does not have. */
  Locator unsent() {
    return log().locator(".mine[data-state=unsent]");
  }

  /** Types and presses Enter. */
  void types(String text) {
    at("#message").focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
  }

  /** Waits for an answer below what was said before. */
  void answers(String text) {
    assertThat(answer()).containsText(text, PATIENTLY);
  }

  /** Types, presses Enter, and waits for the answer. */
  void says(String text, String answer) {
    types(text);
    answers(answer);
  }

  /** Leaves whatever was open. */
  void beginsAnew() {
    says("menu", "Welcome to Barron Manufacturing!");
  }

  /** Opens the newest list by keyboard. */
  void unfolds() {
    list().focus();
    page.keyboard().press("Enter");
    assertThat(at("#sheet li button").first()).isFocused();
  }

  /** Opens the newest list and takes a row, all by keyboard. */
  void chooses(String row, String answer) {
    unfolds();
    presses("Tab", "document.activeElement.textContent.includes('" + row + "')");
    page.keyboard().press("Enter");
    answers(answer);
  }

  void attaches(String name, String type, byte[] file) {
    at("#file").setInputFiles(new FilePayload(name, type, file));
  }

  /** By keyboard from the top of the page. */
  void tabsTo(String id) {
    page.evaluate("document.activeElement.blur()");
    presses("Tab", "document.activeElement.id === '" + id + "'");
  }

  /** By keyboard too: the group is one stop of the Tab key, the arrows move inside. */
  void picks(int person) {
    at("#people input:checked").focus();
    presses("ArrowDown", "document.activeElement.value === '" + person + "'");
  }

  private void presses(String key, String untilThis) {
    for (int i = 0; i < MOST_STOPS; i++) {
      if (page.evaluate(untilThis).equals(true)) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("the keyboard does not lead to: " + untilThis);
  }

  /** Lets the page ask the server twice: what had to follow has been laid out by then. */
  void comesToRest() {
    String question = "/messages?phone=" + number().replace("+", "%2B");
    for (int i = 0; i < 2; i++) {
      page.waitForResponse(answer -> answer.url().contains(question), () -> {});
    }
  }

  /** The number of the chosen person. */
  String number() {
    return at("#people input:checked").getAttribute("data-phone");
  }

  /** How much somebody has not read: hidden when it is nothing. */
  Locator unread(String number) {
    return at("#people label:has([data-phone='" + number + "']) .person-unread");
  }

  /** Says something with a phone, but not in this window. */
  void saysElsewhere(String number, String id, String text) {
    String address =
        page.evaluate("String(new URL('../api/simulator/messages', location))").toString();
    Map<String, String> message = Map.of("phone", number, "id", id, "text", text);
    assertThat(page.request().post(address, RequestOptions.create().setData(message))).isOK();
  }

  /** Checks what can be checked of accessibility, in both schemes of colours. */
  void breaksNoRule() {
    for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
      assertThat(AccessibilityCheck.violations(page)).as("in %s", colours).isEmpty();
    }
  }

  /** Nothing has to be scrolled sideways to. */
  void fits() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isIn(0, -1);
  }

  void isPictured(String name) {
    page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }
}
