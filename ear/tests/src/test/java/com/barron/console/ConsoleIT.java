package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Each page's main action, in a browser that complains about nothing. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class ConsoleIT {
  private static final int MOST_BYTES = 150_000;

  /** Of the scripts alone: they were counted. */
  private static final int FEWEST_BYTES = 40_000;

  /** Files that the browser had already count too. */
  private static final String BYTES_OF_PAGE =
      """
      [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
        .reduce((sum, entry) => sum + Math.max(entry.transferSize, entry.encodedBodySize), 0)
      """;

  /** What everybody may see who looks after people. */
  private static final List<String> PATHS =
      List.of(
          "/",
          "/orders",
          "/defects",
          "/reports/defects",
          "/maintenance",
          "/maintenance/list",
          "/machines",
          "/machines/codes",
          "/sops",
          "/failures",
          "/bom-changes",
          "/people",
          "/people/invite",
          "/sla",
          "/sla/policies/TICKET/HIGH",
          "/sla/calendars/TWO_SHIFTS",
          "/sla/calendars/new",
          "/account");

  /** A page asks every five seconds. */
  private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void aSupervisorReleasesAHoldWhereItStands() {
    String defect = floor.heldOrder("ORD-88001", "low");
    ConsolePage page = page("Release One", "SUPERVISOR");
    assertThat(page.at("#holds ~ .rows")).containsText("ORD-88001");
    page.isLookedAt("now");

    page.button("Release " + defect).click();

    page.saysThat("The hold has ended.");
    assertThat(page.at(".notice")).isFocused();
    assertThat(floor.status("ORD-88001")).isEqualTo("RELEASED");
  }

  /** A row that is drawn before its button has come would move when it comes. */
  @Test
  void aPageThatComesSlowlyMovesNothing() {
    floor.heldOrder("ORD-88018", "low");
    ConsolePage page = page("Slow Line", "SUPERVISOR");
    page.page()
        .context()
        .newCDPSession(page.page())
        .send("Network.emulateNetworkConditions", slowLine());
    page.goesTo("/");
    assertThat(page.at("#holds ~ .rows")).containsText("ORD-88018");
  }

  @Test
  void aCriticalHoldNeedsASecondPerson() {
    String defect = floor.heldOrder("ORD-88002", "high");
    ConsolePage first = page("First Voice", "SUPERVISOR");
    first.goesTo("/orders/ORD-88002").isLookedAt("order");
    first.button("Ask for release " + defect).click();
    first.saysThat("Somebody else has to confirm.");
    assertThat(floor.status("ORD-88002")).isEqualTo("ON_HOLD");

    ConsolePage second = page("Second Voice", "MANAGER");
    assertThat(second.at("#decisions ~ .rows")).containsText("First Voice asked for the release");
    second.button("Confirm " + defect).click();

    second.saysThat("The hold has ended.");
    assertThat(floor.status("ORD-88002")).isEqualTo("RELEASED");
    second.goesTo("/defects/" + defect);
    assertThat(second.at(".history")).containsText("release asked for");
  }

  @Test
  void whatARoleMayNotDoIsNotThereAndRefused() {
    String defect = floor.heldOrder("ORD-88003", "low");
    ConsolePage page = page("Quality Only", "QUALITY");
    page.goesTo("/orders/ORD-88003");
    assertThat(page.at("button[aria-label='Release " + defect + "']")).hasCount(0);

    page.page()
        .evaluate(
            """
            defect => {
              const form = document.querySelector("form[action='/console/theme']");
              form.action = "/console/actions/release";
              form.to.value = "/";
              const subject = document.createElement("input");
              subject.type = "hidden";
              subject.name = "subject";
              subject.value = defect;
              form.append(subject);
              form.submit();
            }
            """,
            defect);

    assertThat(page.at("h1")).hasText("You may not do this");
    assertThat(floor.status("ORD-88003")).isEqualTo("ON_HOLD");
    page.isLookedAt("forbidden");
  }

  @Test
  void qualityClosesADefectWithADisposition() {
    floor.order("ORD-88004");
    String defect = floor.defect("ORD-88004");
    floor.photo(defect);
    ConsolePage page = page("Closing Quality", "QUALITY");
    page.goesTo("/defects").isLookedAt("defects");
    page.goesTo("/defects/" + defect).isLookedAt("defect");
    page.showsPicture("the flange");

    page.at("input[value=SCRAP]").check();
    page.at("#note").fill("cracked <b>right</b> through");
    page.at("button:has-text('Close the defect')").click();

    page.saysThat("The defect is closed.");
    assertThat(page.at(".facts")).containsText("cracked <b>right</b> through");
    page.goesTo("/defects?show=all&number=" + defect);
    assertThat(page.at("h1")).containsText(defect);
  }

  @Test
  void aTicketIsTakenNotedAndDone() {
    String ticket = floor.ticket("MACH-003");
    ConsolePage page = page("Board Keeper", "SUPERVISOR");
    page.goesTo("/maintenance");
    assertThat(page.at("#board")).containsText(ticket);
    page.isLookedAt("board");
    page.goesTo("/maintenance/" + ticket).isLookedAt("ticket");

    page.at("button:has-text('I take it')").click();
    page.saysThat("You take care of it.");
    page.at("button:has-text('Keep the note')").click();
    page.saysThat("Please say why");
    page.at("#note").fill("bearing ordered");
    page.at("button:has-text('Wait for parts')").click();
    assertThat(page.at(".state.big")).hasText("waiting for parts");
    assertThat(page.at(".history")).containsText("bearing ordered");
    page.at("button:has-text('Parts arrived')").click();
    page.at("#note").fill("replaced the bearing");
    page.at("button:has-text('Done')").click();

    assertThat(page.at(".state.big")).hasText("resolved");
    assertThat(page.at(".history")).containsText("replaced the bearing");
  }

  @Test
  void anOrderIsFoundStartedAndReportedOn() {
    floor.order("ORD-88006");
    ConsolePage page = page("Order Runner", "SUPERVISOR");
    page.goesTo("/orders").isLookedAt("orders");
    page.at("#number").fill("88006");
    page.at(".find button").click();
    assertThat(page.at("h1")).containsText("ORD-88006");

    page.button("Start ORD-88006").click();
    assertThat(page.at(".state.big")).hasText("in progress");
    page.at("#percent").fill("40");
    page.at("button:has-text('Report')").click();

    assertThat(page.at(".big-number")).hasText("40 %");
    page.goesTo("/orders?number=ORD-999999");
    page.saysThat("There is no ORD-999999 here.");
  }

  @Test
  void theFirstPageUpdatesItselfAndKeepsTheFocus() {
    ConsolePage page = page("Patient Watcher", "SUPERVISOR");
    floor.order("ORD-88007");
    page.goesTo("/");
    page.at(".counters a").nth(1).focus();

    floor.heldOrder("ORD-88008", "low");

    assertThat(page.at("#holds ~ .rows")).containsText("ORD-88008", PATIENTLY);
    assertThat(page.at(".counters a").nth(1)).isFocused();
    Response unchanged =
        page.page().waitForResponse(response -> response.url().endsWith("/now"), () -> {});
    assertThat(unchanged.status()).isIn(200, 304);
  }

  @Test
  void theWallShowsTheSameWithoutControls() {
    floor.heldOrder("ORD-88009", "high");
    ConsolePage page = page("Wall Screen", "MANAGER");
    page.goesTo("/wall");
    assertThat(page.at("#holds ~ .rows")).containsText("ORD-");

    assertThat(page.at("button, input, a")).hasCount(0);
    page.looksAt("wall", ColorScheme.DARK, 1920, 1080);
    page.isLookedAt("wall-small");
  }

  @Test
  void theFirstPageIsSmall() {
    ConsoleMember member = ConsoleMember.of(product, "Byte Counter", "MANAGER");
    ConsolePage page = BROWSER.open(product, member);
    assertThat(page.at("h1")).hasText("Now");
    page.page().waitForLoadState();

    assertThat((int) page.page().evaluate(BYTES_OF_PAGE))
        .as("bytes of the first page with all its files, as they are transferred")
        .isBetween(FEWEST_BYTES, MOST_BYTES);
  }

  @Test
  void everyPageSpeaksEveryLanguage() {
    for (String language : List.of("es", "af", "zu")) {
      ConsoleMember member = ConsoleMember.of(product, "Reader " + language, "MANAGER");
      product.sql().run("UPDATE person SET language = ? WHERE id = ?", language, member.person());
      ConsolePage page = BROWSER.open(product, member);
      for (String path : PATHS) {
        page.goesTo(path);
        assertThat(page.at("html")).hasAttribute("lang", language);
        assertThat(page.at("h1")).not().hasText("Now");
      }
      page.goesTo("/").looksAt("now-" + language, ColorScheme.LIGHT, 1280, 900);
    }
  }

  /** Ten thousand bytes a second, once the page's files are there. */
  private static JsonObject slowLine() {
    JsonObject line = new JsonObject();
    line.addProperty("offline", false);
    line.addProperty("latency", 0);
    line.addProperty("downloadThroughput", 10_000);
    line.addProperty("uploadThroughput", -1);
    return line;
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
