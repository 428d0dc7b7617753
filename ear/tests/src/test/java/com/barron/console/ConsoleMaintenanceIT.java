package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Tickets as a list, beside the board. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleMaintenanceIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleMaintenanceIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void ticketsAreListedByStatePersonAndMachine() {
    String ticket = floor.ticket("MACH-005");
    ConsolePage page = page("List Reader", "SUPERVISOR");
    page.goesTo("/maintenance");
    page.at(".filters a:has-text('List')").click();
    assertThat(page.at("table")).containsText(ticket);
    page.isLookedAt("tickets");

    page.at("#machine").fill("MACH-005");
    page.at("#show").selectOption("OPEN");
    page.at("main .find button").click();
    assertThat(page.at("tbody tr")).hasCount(1);
    assertThat(page.at("table")).containsText(ticket);

    page.at("#machine").fill("the press");
    page.at("main .find button").click();
    page.saysThat("is not the number of a machine");
    assertThat(page.at("#machine")).hasValue("the press");
  }

  @Test
  void theFilesOfATicketStandOnItsPageAlone() {
    String ticket = floor.ticket("MACH-004");
    String other = floor.ticket("MACH-004");
    floor.photo(ticket);
    ConsolePage page = page("File Reader", "ENGINEER");
    page.goesTo("/maintenance/" + other);
    assertThat(page.at("#files ~ .empty")).containsText("attach " + other);

    page.goesTo("/maintenance/" + ticket);
    page.showsPicture("the flange");
    page.isLookedAt("ticket-files");
    String address = page.at(".files a").getAttribute("href");
    assertThat(page.page().request().get(product.http(address).toString())).isOK();
    assertThat(page.page().request().get(product.http(address.replace(ticket, other)).toString()))
        .not()
        .isOK();
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
