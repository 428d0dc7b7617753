package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What most defects are; and a form that is refused. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleDefectsIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleDefectsIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void theListLeadsToThePareto() {
    floor.order("ORD-88011");
    floor.defect("ORD-88011");
    ConsolePage page = page("Pareto Reader", "QUALITY");
    page.goesTo("/defects");
    page.at(".title a:has-text('Pareto')").click();

    assertThat(page.at("h1")).hasText("Defects by type");
    assertThat(page.at(".chart svg .sum")).isVisible();
    assertThat(page.at("tbody tr").last()).containsText("100.0");
  }

  @Test
  void aFormThatIsRefusedKeepsWhatWasTyped() {
    String defect = floor.heldOrder("ORD-88012", "low");
    ConsolePage page = page("Careful Typist", "QUALITY");
    page.goesTo("/defects/" + defect);
    page.at("input[value=SCRAP]").check();
    page.at("#note").fill("cracked through,\nbeyond repair");
    page.at("button:has-text('Close the defect')").click();

    page.saysThat("It blocks its order");
    assertThat(page.at(".notice")).isFocused();
    assertThat(page.at("input[value=SCRAP]")).isChecked();
    assertThat(page.at("#note")).hasValue("cracked through,\nbeyond repair");
    page.isLookedAt("defect-refused");
    page.goesTo("/defects/" + defect);
    assertThat(page.at("#note")).hasValue("");
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
