package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Policies and calendars, changed by people who know no SQL. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class ConsoleDeadlinesIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleDeadlinesIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void aPolicyIsLookedAtBeforeItIsSaved() {
    String ticket = floor.ticket("MACH-004");
    ConsolePage page = page("Deadline Keeper", "MANAGER");
    page.goesTo("/sla").isLookedAt("sla");
    page.goesTo("/sla/policies/TICKET/HIGH");
    page.at("#target").fill("1:3");
    page.at("button:has-text('Show what would move')").click();
    page.saysThat("A time is hours");
    assertThat(page.at("#target")).hasValue("1:3");
    page.isLookedAt("policy-problem");

    page.at("#target").fill("10");
    page.at("button:has-text('Show what would move')").click();
    assertThat(page.at("#preview ~ .scroll")).containsText(ticket);
    assertThat(page.at("#target")).hasValue("10");
    page.isLookedAt("policy-preview");

    page.goesTo("/sla/policies/ORDER/LOW");
    page.at("#longPause").fill("47:30");
    page.at("button:has-text('Show what would move')").click();
    page.at("button:has-text('Save')").click();
    page.saysThat("Saved.");
    assertThat(page.at("tr:has-text('Orders'):has-text('low')"))
        .containsText("47 hours 30 minutes");
  }

  @Test
  void aCalendarTakesAHalfDayThatComesBack() {
    ConsolePage page = page("Calendar Keeper", "MANAGER");
    page.goesTo("/sla/calendars/TWO_SHIFTS").isLookedAt("calendar");
    page.at("#hours-SATURDAY").fill("six to two");
    page.at("button:has-text('Show what would move')").click();
    page.saysThat("are no hours");
    assertThat(page.at("#hours-SATURDAY")).hasValue("six to two");

    page.at("#hours-SATURDAY").fill("");
    int row = page.at(".holidays fieldset").count() - 3;
    page.at("#day-" + row).fill("2031-12-24");
    page.at("[name=holiday-" + row + "]").fill("Christmas Eve");
    page.at("[name=yearly-" + row + "]").check();
    page.at("[name=until-" + row + "]").fill("12:00");
    page.at("button:has-text('Show what would move')").click();
    assertThat(page.at("#preview")).isVisible();
    page.isLookedAt("calendar-preview");
    page.at("button:has-text('Save')").click();

    page.saysThat("Saved.");
    assertThat(page.at("#calendar-TWO_SHIFTS ~ .facts"))
        .containsText("2031-12-24 Christmas Eve · each year · until 12:00");
  }

  @Test
  void aCalendarIsAddedAndChosenByAPolicy() {
    ConsolePage page = page("Calendar Maker", "MANAGER");
    page.goesTo("/sla");
    page.at("a:has-text('Add a calendar')").click();
    page.isLookedAt("calendar-new");
    page.at("#name").fill("Night shift, 5 days");
    page.at("#code").fill("night shift!");
    page.at("#zone").selectOption("Africa/Harare");
    page.at("#hours-MONDAY").fill("22:00-6:00");
    page.at("#day-0").fill("2031-12-24");
    page.at("[name=holiday-0]").fill("Christmas Eve");
    page.at("[name=yearly-0]").check();
    page.at("[name=until-0]").fill("23:30");
    page.at("button:has-text('Add')").click();
    page.saysThat("“night shift!” is no code");
    assertThat(page.at("#name")).hasValue("Night shift, 5 days");
    assertThat(page.at("#code")).hasValue("night shift!");
    assertThat(page.at("#zone")).hasValue("Africa/Harare");
    assertThat(page.at("#hours-MONDAY")).hasValue("22:00-6:00");
    assertThat(page.at("[name=until-0]")).hasValue("23:30");
    page.isLookedAt("calendar-new-problem");

    page.at("#code").fill("two_shifts");
    page.at("button:has-text('Add')").click();
    page.saysThat("Another calendar has this code.");
    page.at("#code").fill("");
    page.at("button:has-text('Add')").click();

    page.saysThat("Saved.");
    assertThat(page.at("#calendar-NIGHT_SHIFT_5_DAYS ~ .facts"))
        .containsText("2031-12-24 Christmas Eve · each year · until 23:30");
    assertThat(page.at("#calendar-NIGHT_SHIFT_5_DAYS ~ .facts")).containsText("22:00-06:00");
    page.goesTo("/sla/policies/DEFECT/LOW");
    page.at("#calendar").selectOption("NIGHT_SHIFT_5_DAYS");
    page.at("button:has-text('Show what would move')").click();
    page.at("button:has-text('Save')").click();
    assertThat(page.at("tr:has-text('Defects'):has-text('low')")).containsText("Night shift");
    page.goesTo("/administration/audit");
    assertThat(page.at("tbody tr:has-text('NIGHT_SHIFT_5_DAYS')").last())
        .containsText("putting a calendar in");
    page.goesTo("/sla/policies/DEFECT/LOW");
    page.at("#calendar").selectOption("ROUND_THE_CLOCK");
    page.at("button:has-text('Show what would move')").click();
    page.at("button:has-text('Save')").click();
  }

  @Test
  void aCalendarIsAddedLikeAnotherOne() {
    ConsolePage page = page("Calendar Copier", "MANAGER");
    page.goesTo("/sla");
    page.at("section:has(#calendar-TWO_SHIFTS) a:has-text('Add one like it')").click();
    assertThat(page.at("#hours-MONDAY")).hasValue("06:00-14:00, 14:30-22:30");
    page.at("#name").fill("Like two shifts");
    page.at("button:has-text('Add')").click();

    page.saysThat("Saved.");
    assertThat(page.at("#calendar-LIKE_TWO_SHIFTS ~ .facts"))
        .containsText("06:00-14:00, 14:30-22:30");
  }

  @Test
  void whoeverMayNotChangeThemReadsThemAlone() {
    ConsolePage page = page("Deadline Reader", "SUPERVISOR");
    page.goesTo("/sla");
    assertThat(page.at("table")).containsText("48 hours");
    assertThat(page.at("main a.button")).hasCount(0);

    for (String path :
        new String[] {
          "/sla/policies/TICKET/HIGH", "/sla/calendars/TWO_SHIFTS", "/sla/calendars/new"
        }) {
      page.goesTo(path);
      assertThat(page.at("h1")).hasText("You may not do this");
    }
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
