package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Machines, and the codes that are stuck to them. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleMachinesIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleMachinesIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void aMachineTellsItsTicketsAndHowReliableItIs() {
    product
        .sql()
        .run(
            """
            INSERT INTO machine (number, name, line) VALUES ('MACH-881', 'Saw 881', 'Line D');
            INSERT INTO ticket (number, machine_number, issue_type, urgency, status, reporter_id, opened_at, resolved_at)
            SELECT 'MAINT-8811', 'MACH-881', 'OIL_LEAK', 'HIGH', 'RESOLVED', min(id),
                   now() - interval '10 days', now() - interval '10 days' + interval '5 hours' FROM person;
            INSERT INTO machine_signal (machine_number, event_id, state, code, occurred_at, received_at, outcome)
            VALUES ('MACH-881', '1', 'FAULT', 'E-7', now(), now(), 'NOTED')
            """);
    String ticket = floor.ticket("MACH-881");
    ConsolePage page = page("Machine Reader", "ENGINEER");
    page.goesTo("/machines").isLookedAt("machines");
    page.at("#number").fill("mach 881");
    page.at(".find button").click();

    assertThat(page.at("h1")).containsText("Saw 881");
    page.goesTo("/maintenance/" + ticket);
    page.at(".facts a:has-text('MACH-881')").click();
    assertThat(page.at("#tickets ~ .rows")).containsText(ticket);
    assertThat(page.at("#tickets ~ .rows")).containsText("repaired in 5h");
    assertThat(page.at("#reliability ~ .facts")).containsText("5h");
    assertThat(page.at("#signals ~ .history")).containsText("E-7");
    page.isLookedAt("machine");
    page.looksAt("machine-wide", ColorScheme.LIGHT, 2560, 1300);
  }

  @Test
  void aCodeStartsAReportAtItsSecondQuestion() {
    // Of the others, some test may have left a ticket open.
    product
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES ('MACH-088', 'Press', 'Line B')");
    ConsolePage page = page("Code Printer", "SUPERVISOR");
    page.goesTo("/machines/codes");
    assertThat(page.at(".codes svg").first()).isVisible();
    page.isLookedAt("machine-codes");
    page.at("#phone").fill("not a number");
    page.at("main .find button").click();
    page.saysThat("That is no phone number");
    assertThat(page.at("#phone")).hasValue("not a number");

    TwilioPhone phone = product.enrolled("Scanning Hand", "TECHNICIAN");
    org.assertj.core.api.Assertions.assertThat(phone.asks("MACH-088")).contains("Issue Type");
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
