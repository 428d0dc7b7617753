package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.rig.Barron;
import com.barron.rig.Chromium;
import com.barron.rig.Rig;
import com.barron.rig.WithBarron;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone in the browser, used as a person uses it. */
@ExtendWith(WithBarron.class)
class SimulatorIT {
  private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);
  private static final Duration IN_THE_END = Duration.ofSeconds(60);
  private static final byte[] PDF = "%PDF-1.7\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(UTF_8);
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

    says(page, "hi", "Welcome to Barron Manufacturing!");
    says(page, "1", "Order Number: ?");
    says(page, "ORD-12350", "Defect Type: ?");
    says(page, "Internal Reject", "Severity (Low/Medium/High): ?");
    says(page, "High", "Order #ORD-12350 is now ON HOLD");

    assertThat(
            barron.sql().column("SELECT status FROM production_order WHERE number = 'ORD-12350'"))
        .containsExactly("ON_HOLD");
  }

  @Test
  void recordsADefectByTapsAndAddsAPhotoAndADocument() {
    Page page = open(1280, 900);
    says(page, "hi", "Welcome to Barron Manufacturing!");
    choosesFromTheList(page, "Create Defect Report", "Order Number: ?");
    says(page, "ORD-12350", "Defect Type: ?");
    choosesFromTheList(page, "Internal Reject", "Severity (Low/Medium/High): ?");

    Locator buttons = answers(page).last().locator(".bubble-buttons button");
    assertThat(buttons).hasText(new String[] {"Low", "Medium", "High"});
    buttons.nth(2).click();
    answers(page, "Defect recorded!");
    assertThat(mine(page).last().locator(".bubble-text")).hasText("High");
    Locator used = page.locator(".bubble-buttons button", new LocatorOptions().setHasText("Low"));
    assertThat(used.last()).isDisabled();

    attach(page, "crack.png", "image/png", picture());
    assertThat(page.locator("#staged")).containsText("crack.png");
    says(page, "the crack", "Photo added to DEF-");
    assertThat(mine(page).last().locator("canvas")).isVisible();
    attach(page, "report.pdf", "application/pdf", PDF);
    page.locator("#send").click();
    answers(page, "Document added to DEF-");
    assertThat(mine(page).last()).containsText("report.pdf");
    page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve("simulator.png")));

    String defect = answers(page).last().textContent().replaceFirst("(?s).*(DEF-[0-9]+).*", "$1");
    await()
        .atMost(IN_THE_END)
        .until(
            () ->
                barron.sql().number("SELECT count(*) FROM attachment WHERE subject = ?", defect)
                    == 2);
    choosesFromTheList(page, "Internal Reject", "That choice belongs to an earlier question.");
  }

  @Test
  void saysWhyAFileIsNotTaken() {
    Page page = open(1280, 900);
    choose(page, 2);
    says(page, "attach MAINT-551", "they are added to MAINT-551");

    attach(page, "crack.png", "image/png", "no picture".getBytes(UTF_8));
    page.locator("#send").click();
    answers(page, "Your file was not added to MAINT-551");

    attach(page, "long.pdf", "application/pdf", new byte[1024 * 1024 + 1]);
    assertThat(page.locator("#problem")).containsText("“long.pdf” is too large");
    assertThat(page.locator("#staged")).isHidden();
  }

  @Test
  void ticksTurnBlueOnceAMessageIsSeen() {
    Page page = open(1280, 900);
    choose(page, 1);
    says(page, "help", "You can pick a number");

    assertThat(answers(page).last()).hasAttribute("data-state", "read");
    assertThat(
            barron
                .sql()
                .column(
                    """
                    SELECT o.delivery FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id
                     WHERE s.channel = 'simulator' AND s.identity_value = '+12025550102' AND o.read_at >= o.delivered_at
                     ORDER BY o.id DESC LIMIT 1
                    """))
        .containsExactly("READ");
  }

  @Test
  void speaksTheLanguageOfThePerson() {
    Page page = open(1280, 900);
    choose(page, 4);
    Locator role = page.locator("#people label:has(:checked) .person-role");
    assertThat(role).hasText("Manager · English");

    says(page, "language", "Which language");
    choosesFromTheList(page, "Español", "Desde ahora te hablo en español.");
    assertThat(role).hasText("Manager · Español");
    assertThat(answers(page).last()).hasAttribute("lang", "es");
    says(page, "menu", "Bienvenido");
    assertThat(answers(page).last().locator(".bubble-buttons")).hasText("Elegir");

    says(page, "english", "From now on I speak English.");
    assertThat(role).hasText("Manager · English");
  }

  @Test
  void showsWhatAChannelWithoutTapsShows() {
    Page page = open(1280, 900);
    says(page, "hi", "Welcome to Barron Manufacturing!");
    assertThat(answers(page).last()).not().containsText("Reply with number");

    page.locator("#as-text").click();

    assertThat(answers(page).last()).containsText("Reply with number (1-6)");
    assertThat(page.locator(".bubble-buttons")).hasCount(0);
    page.locator("#choices button").nth(4).click();
    answers(page, "Ticket ID: ?");
  }

  @Test
  void anotherNumberIsEnrolledWhereEnrolmentIsOpen() {
    Page page = open(1280, 900);
    page.locator("#unknown").click();
    assertThat(log(page)).containsText("Enrolment is open here");

    says(page, "hi", "Welcome to Barron Manufacturing!");

    assertThat(page.locator("#people label:has(:checked)")).containsText("Technician · English");
  }

  @Test
  void aStrangerComesInByACode(Rig rig) {
    try (Barron guarded = rig.start("strangers", Map.of("BARRON_ENROLMENT", "invite"))) {
      Page page = open(guarded, 390, 740);
      page.locator("#unknown").click();
      assertThat(log(page)).containsText("To let it in");
      says(page, "hi", "not known here yet");

      choose(page, 2);
      says(page, "invite technician Thabo Nkosi", "join ");
      String code =
          answers(page).last().textContent().replaceFirst("(?s).*(join [0-9A-Z-]{14}).*", "$1");
      choose(page, 5);
      says(page, code, "Welcome to Barron");

      assertThat(page.locator("#people label:has(:checked)")).containsText("Thabo Nkosi");
      visit.close();
    }
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
    says(page, "hi", "Welcome to Barron Manufacturing!");

    assertThat(page.locator("#message")).isInViewport();
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isIn(0, -1);
    page.screenshot(
        new ScreenshotOptions().setPath(PICTURES.resolve("simulator-" + width + ".png")));

    unfold(page);
    assertThat(page.locator("#sheet li").last()).isInViewport();
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isIn(0, -1);
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void breaksNoRuleOfAccessibilityThatCanBeChecked(ColorScheme colours) {
    Page page = open(1280, 900);
    page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
    says(page, "defect ORD-12349", "Defect Type: ?");
    attach(page, "crack.png", "image/png", picture());
    breaksNoRule(page);

    unfold(page);
    breaksNoRule(page);
    page.keyboard().press("Escape");
    assertThat(page.locator(".bubble-buttons .opens").last()).isFocused();
  }

  private static void breaksNoRule(Page page) {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes())
        .isEmpty();
  }

  private Page open(int width, int height) {
    return open(barron, width, height);
  }

  private Page open(Barron barron, int width, int height) {
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
    page.locator("#message").focus();
    page.keyboard().type(text);
    page.keyboard().press("Enter");
    answers(page, answer);
  }

  /** Opens the last list by keyboard and taps a row. */
  private static void choosesFromTheList(Page page, String row, String answer) {
    unfold(page);
    page.locator("#sheet button", new LocatorOptions().setHasText(row)).click();
    answers(page, answer);
  }

  private static void unfold(Page page) {
    page.locator(".bubble-buttons .opens").last().focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#sheet li button").first()).isFocused();
  }

  private static void attach(Page page, String name, String type, byte[] file) {
    page.locator("#file").setInputFiles(new FilePayload(name, type, file));
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void answers(Page page, String text) {
    assertThat(answers(page).last()).containsText(text, PATIENTLY);
  }

  private static Locator answers(Page page) {
    return log(page).locator(".bubble[data-from=barron]");
  }

  private static Locator mine(Page page) {
    return log(page).locator(".bubble.mine");
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
