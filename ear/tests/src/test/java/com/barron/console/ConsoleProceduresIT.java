package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Procedures, failures of their steps, and changes of bills. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleProceduresIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleProceduresIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void aFailureIsClosedWithWhatWasDone() {
    product
        .sql()
        .run(
            """
            INSERT INTO sop_failure (number, sop_number, revision, step, order_number, observation, reporter_id, reported_at)
            SELECT 'SOPF-8801', 'SOP-101', 3, 2, 'ORD-12345', 'Run-out again', min(id), now() FROM person
            """);
    floor.photo("SOPF-8801");
    ConsolePage page = page("Step Reader", "QUALITY");
    page.goesTo("/sops").isLookedAt("sops");
    page.goesTo("/sops/SOP-101").isLookedAt("sop");
    page.goesTo("/failures").isLookedAt("failures");
    page.at("#number").fill("SOPF-8801");
    page.at("main .find button").click();
    page.showsPicture("the flange");
    page.isLookedAt("failure");
    page.at("#note").fill("replaced the gauge");
    page.at("button:has-text('Close the failure')").click();

    page.saysThat("The failure is closed.");
    assertThat(page.at(".facts")).containsText("replaced the gauge");
    page.goesTo("/sops/SOP-101");
    assertThat(page.at("#ended ~ .rows")).containsText("SOPF-8801");
  }

  @Test
  void aChangeIsApprovedBesideTheOrdersThatItTouches() {
    bill("BOM-8801", 4);
    change("BCR-8801", "BOM-8801");
    floor.heldOrder("ORD-88021", "low");
    ConsolePage page = page("Change Decider", "ENGINEER");
    page.goesTo("/bom-changes").isLookedAt("bom-changes");
    page.goesTo("/bom-changes/BCR-8801");
    assertThat(page.at("#held ~ .rows")).containsText("ORD-88021");
    assertThat(page.at("tbody")).containsText("pcs");
    page.isLookedAt("bom-change");
    page.button("Approve BCR-8801").click();

    page.saysThat("The change is approved.");
    assertThat(page.at(".state.big")).hasText("approved");
  }

  @Test
  void aBillThatMovedOnIsWarnedOf() {
    bill("BOM-8802", 6);
    change("BCR-8802", "BOM-8802");
    ConsolePage page = page("Late Decider", "MANAGER");
    page.goesTo("/bom-changes/BCR-8802");
    page.saysThat("The bill has moved on since: it has 6 pcs now.");
    assertThat(page.button("Approve BCR-8802")).hasCount(0);
    page.isLookedAt("bom-change-overtaken");
    page.at("#note").fill("ask again");
    page.at("button:has-text('Reject')").last().click();

    page.saysThat("The change is rejected.");
    assertThat(page.at(".facts")).containsText("ask again");
  }

  @Test
  void whoeverMayNotDecideSeesNoDecision() {
    bill("BOM-8803", 4);
    change("BCR-8803", "BOM-8803");
    ConsolePage page = page("Change Reader", "QUALITY");
    page.goesTo("/bom-changes/BCR-8803");

    assertThat(page.at("h1")).containsText("BCR-8803");
    assertThat(page.at("#do")).hasCount(0);
  }

  private void bill(String number, int quantity) {
    product.sql().run("INSERT INTO bom (number, product) VALUES (?, 'Pump housing')", number);
    product
        .sql()
        .run(
            "INSERT INTO bom_component (bom_number, position, part_number, name, quantity)"
                + " VALUES (?, 1, 'BOLT-M8-30', 'Hex bolt M8 x 30', ?)",
            number,
            quantity);
  }

  private void change(String number, String bill) {
    product
        .sql()
        .run(
            """
            INSERT INTO bom_change (number, bom_number, part_number, old_quantity, new_quantity, reason, status,
                                    requester_id, submitted_at)
            SELECT ?, ?, 'BOLT-M8-30', 4, 5, 'one more to hold it', 'SUBMITTED', min(id), now() FROM person
            """,
            number,
            bill);
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
