package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestRig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Policies and calendars, changed by people who know no SQL. */
@ResourceLock(TestRig.BROWSER_PRODUCT)
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
  void whoeverMayNotChangeThemReadsThemAlone() {
    ConsolePage page = page("Deadline Reader", "SUPERVISOR");
    page.goesTo("/sla");
    assertThat(page.at("table")).containsText("48 hours");
    assertThat(page.at("main a.button")).hasCount(0);

    for (String path : new String[] {"/sla/policies/TICKET/HIGH", "/sla/calendars/TWO_SHIFTS"}) {
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
