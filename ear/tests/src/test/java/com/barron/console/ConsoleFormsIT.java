package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Forms: what was typed is not lost, and the keyboard alone is enough. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleFormsIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleFormsIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void whatWasTypedStaysWhenSomebodyElseWasFaster() {
    String ticket = floor.ticket("MACH-004");
    ConsolePage page = page("Slow Typist", "SUPERVISOR");
    ConsolePage other = page("Fast Typist", "SUPERVISOR");
    page.goesTo("/maintenance/" + ticket);
    page.at("#note").fill("replaced the bearing");
    other.goesTo("/maintenance/" + ticket);
    other.at("#note").fill("done before");
    other.at("button:has-text('Done')").click();
    assertThat(other.at(".state.big")).hasText("resolved");
    assertThat(other.at("#note")).hasValue("");

    page.at("button:has-text('Done')").click();

    assertThat(page.at(".notice.bad")).isVisible();
    assertThat(page.at("#note")).hasValue("replaced the bearing");
    page.goesTo("/maintenance/" + ticket);
    assertThat(page.at("#note")).hasValue("");
  }

  @Test
  void whatWasTypedIsThereAgainAfterASessionThatEnded() {
    floor.order("ORD-88301");
    String defect = floor.defect("ORD-88301");
    ConsoleMember member = ConsoleMember.of(product, "Long Lunch", "QUALITY");
    ConsolePage page = BROWSER.open(product, member);
    assertThat(page.at("h1")).hasText("Now");
    page.goesTo("/defects/" + defect);
    page.at("input[value=SCRAP]").check();
    page.at("#note").fill("cracked right through");
    product
        .sql()
        .run("UPDATE account SET generation = generation + 1 WHERE person_id = ?", member.person());

    page.at("button:has-text('Close the defect')").click();
    assertThat(page.at("h1")).hasText("Sign in");
    page.signsIn(member.name(), ConsoleMember.PASSWORD);
    assertThat(page.at("h1")).hasText("Now");
    page.goesTo("/defects/" + defect);

    assertThat(page.at("#note")).hasValue("cracked right through");
    assertThat(page.at("input[value=SCRAP]")).isChecked();
    page.at("button:has-text('Close the defect')").click();
    page.saysThat("The defect is closed.");
  }

  @Test
  void theKeyboardAloneIsEnough() {
    String defect = floor.heldOrder("ORD-88302", "low");
    ConsolePage page = BROWSER.openSignedOut(product, "en-GB");
    ConsoleMember member = ConsoleMember.of(product, "No Mouse", "SUPERVISOR");
    assertThat(page.at("#name")).isFocused();
    page.types(member.name());
    page.presses("Tab");
    assertThat(page.at("#password")).isFocused();
    page.types(ConsoleMember.PASSWORD);
    page.presses("Enter");
    assertThat(page.at("h1")).hasText("Now");
    page.presses("Tab");
    assertThat(page.at(".skip")).isFocused();
    page.presses("Enter");
    assertThat(page.at("#main")).isFocused();

    page.tabsTo("button[aria-label='Release " + defect + "']");
    page.presses("Enter");

    page.saysThat("The hold has ended.");
    assertThat(page.at(".notice")).isFocused();
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
