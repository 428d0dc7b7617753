package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People: invited, promoted by two, in a team, revoked, exported, erased. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsolePeopleIT {
  private static final Pattern CODE = Pattern.compile("join ([0-9A-Z-]{14})");

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;

  ConsolePeopleIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void somebodyIsInvitedAndJoinsByTheCode() {
    ConsolePage page = page("Inviting Voice", "SUPERVISOR");
    page.goesTo("/people").isLookedAt("people");
    page.at("a:has-text('Invite somebody')").click();
    page.isLookedAt("invite");
    assertThat(page.at("#role option[value=MANAGER]")).hasCount(0);
    page.at("#name").fill("Nomsa Zulu");
    page.at("#role").selectOption("QUALITY");
    page.at("button:has-text('Make the code')").click();

    assertThat(page.at("svg.qr")).isVisible();
    page.isLookedAt("invited");
    Matcher code = CODE.matcher(page.at("main").innerText());
    org.assertj.core.api.Assertions.assertThat(code.find()).isTrue();
    TwilioPhone phone = product.somebody();
    phone.asks(code.group());

    page.goesTo("/people?find=nomsa");
    assertThat(page.at("tbody tr")).hasCount(1);
    assertThat(page.at("tbody")).containsText("Quality");
    assertThat(page.at("tbody"))
        .containsText("…" + phone.number().substring(phone.number().length() - 4));
  }

  @Test
  void aPromotionNeedsASecondPerson() {
    long person = enrolled("Rising Hand");
    ConsolePage first = page("First Manager", "MANAGER");
    first.goesTo("/people/" + person).isLookedAt("person");
    first.at("#role").selectOption("SUPERVISOR");
    first.at("button:has-text('Change the role')").click();
    first.saysThat("Somebody else has to confirm.");
    assertThat(first.button("Confirm Rising Hand")).hasCount(0);

    ConsolePage second = page("Second Manager", "MANAGER");
    assertThat(second.at("#decisions ~ .rows")).containsText("Rising Hand");
    second.button("Confirm Rising Hand").click();
    second.saysThat("The role is changed.");
    second.goesTo("/people/" + person);
    assertThat(second.at(".state.big")).hasText("Supervisor");
  }

  @Test
  void somebodyGetsATeamAndLosesAPhone() {
    long person = enrolled("Moving Hand");
    ConsolePage page = page("Team Maker", "SUPERVISOR");
    page.goesTo("/people/" + person);
    page.at("#team").fill("Assembly");
    page.at("button:has-text('Change the team')").click();
    page.saysThat("The team is changed.");
    assertThat(page.at(".facts")).containsText("Assembly");
    assertThat(page.at("summary:has-text('Erase')")).hasCount(0);

    page.at("summary:has-text('Take a lost phone')").click();
    page.at("button:has-text('Yes, take it')").click();
    page.saysThat("Their phones reach us no more.");
    assertThat(page.at(".facts")).containsText("nothing reaches them");
  }

  @Test
  void somebodyWorksByACalendar() {
    long person = enrolled("Shifting Hand");
    ConsolePage page = page("Shift Planner", "SUPERVISOR");
    page.goesTo("/people/" + person);
    assertThat(page.at(".facts")).containsText("at any time");
    page.at("#shifts").selectOption("TWO_SHIFTS");
    page.at("button:has-text('Change the shifts')").click();

    page.saysThat("The shifts are changed.");
    assertThat(page.at(".facts")).containsText("Two shifts, Monday to Friday");
    assertThat(page.at("#shifts")).hasValue("TWO_SHIFTS");
    assertThat(page.at("#team")).hasValue("");
  }

  @Test
  void aManagerErasesSomebodyAfterItIsSaidWhatStays() {
    long person = enrolled("Leaving Hand");
    ConsolePage page = page("Erasing Manager", "MANAGER");
    page.goesTo("/people/" + person);
    page.at("summary:has-text('Erase')").click();
    assertThat(page.at("details[open]")).containsText("former colleague " + person);
    page.isLookedAt("erase");
    page.at("button:has-text('Yes, erase')").click();

    page.saysThat("Erased.");
    page.goesTo("/people/" + person);
    assertThat(page.at("h1")).hasText("former colleague " + person);
    assertThat(page.at("#do")).hasCount(0);
  }

  @Test
  void aManagerSavesWhatIsKeptAboutSomebodyAndNobodyElseDoes() throws IOException {
    long person = enrolled("Kept Hand");
    ConsolePage page = page("Saving Manager", "MANAGER");
    page.goesTo("/people/" + person);

    Download saved =
        page.page().waitForDownload(() -> page.at("button:has-text('Save what is kept')").click());

    org.assertj.core.api.Assertions.assertThat(saved.suggestedFilename())
        .isEqualTo("person-" + person + ".zip");
    try (var archive = new ZipInputStream(saved.createReadStream())) {
      Map<String, String> files = new HashMap<>();
      for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
        files.put(entry.getName(), new String(archive.readAllBytes(), StandardCharsets.UTF_8));
      }
      org.assertj.core.api.Assertions.assertThat(files.get("person.json")).contains("Kept Hand");
    }
    ConsolePage supervisor = page("Saving Supervisor", "SUPERVISOR");
    supervisor.goesTo("/people/" + person);
    assertThat(supervisor.at("button:has-text('Save what is kept')")).hasCount(0);
  }

  @Test
  void whoeverDoesNotLookAfterPeopleDoesNotSeeThem() {
    ConsolePage page = page("Not For People", "QUALITY");
    assertThat(page.at("nav a[href='/console/people']")).hasCount(0);
    for (String path : new String[] {"/people", "/people/invite", "/people/1"}) {
      page.goesTo(path);
      assertThat(page.at("h1")).hasText("You may not do this");
    }
  }

  private long enrolled(String name) {
    product.enrolled(name, "TECHNICIAN");
    return Long.parseLong(
        product.sql().column("SELECT max(id)::text FROM person WHERE name = ?", name).get(0));
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
