package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due on the first page is taken where it stands, and shows who took it. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleNowIT {
  /** A page asks every five seconds. */
  private static final HasCountOptions PATIENTLY = new HasCountOptions().setTimeout(20_000);

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  ConsoleNowIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  /** Nothing of it stays at the head of the list. */
  @AfterEach
  void goesOn() {
    product
        .sql()
        .run(
            "UPDATE sla_clock SET warn_at = '2030-01-01', breach_at = '2030-01-02' WHERE breach_at < '2021-01-01'");
  }

  @Test
  void anOrderIsTakenBeforeAnybodyIsAlerted() {
    floor.order("ORD-88401");
    isFirst("ORD-88401");
    ConsolePage page = page("Order Taker", "SUPERVISOR");
    page.button("I take it ORD-88401").click();

    page.saysThat("ORD-88401");
    page.saysThat("You take care of it");
    assertThat(row(page, "ORD-88401")).containsText("taken care of by you");
    assertThat(page.button("I take it ORD-88401")).hasCount(0);
    ConsolePage other = page("Other Planner", "ENGINEER");
    assertThat(row(other, "ORD-88401")).containsText("taken care of by Order Taker");
    other.goesTo("/orders/ORD-88401");
    assertThat(other.at("#facts ~ .facts")).containsText("Order Taker");
    assertThat(other.at("#facts ~ .facts")).not().containsText("Expected");
    assertThat(other.button("I take it ORD-88401")).hasCount(0);
    assertThat(other.at(".history")).containsText("taken care of");
    expects("ORD-88401");
    other.goesTo("/orders/ORD-88401");
    assertThat(other.at("#facts ~ .facts")).containsText("Expected");
  }

  @Test
  void aDefectIsTakenByQuality() {
    floor.order("ORD-88402");
    String defect = floor.defect("ORD-88402");
    isFirst(defect);
    ConsolePage watcher = page("Watching Hand", "MANAGER");
    ConsolePage page = page("Defect Taker", "QUALITY");
    page.button("I take it " + defect).click();

    page.saysThat("You take care of it");
    assertThat(row(page, defect)).containsText("taken care of by you");
    assertThat(watcher.at("#due ~ .rows button[aria-label='I take it " + defect + "']"))
        .hasCount(0, PATIENTLY);
    assertThat(row(watcher, defect)).containsText("taken care of by Defect Taker");
    expects(defect);
    page.goesTo("/defects/" + defect);
    assertThat(page.at("#facts ~ .facts")).containsText("Due");
    assertThat(page.at("#facts ~ .facts")).containsText("Expected");
  }

  @Test
  void aTicketShowsWhenItIsExpected() {
    String ticket = floor.ticket("MACH-001");
    isFirst(ticket);
    expects(ticket);
    ConsolePage page = page("Ticket Taker", "SUPERVISOR");
    page.button("I take it " + ticket).click();

    assertThat(row(page, ticket)).containsText("taken care of by you");
    assertThat(row(page, ticket)).containsText("Expected");
    page.isLookedAt("now-taken");
  }

  @Test
  void whoComesSecondIsToldThatNothingChanged() {
    floor.order("ORD-88403");
    isFirst("ORD-88403");
    ConsolePage first = page("First Taker", "SUPERVISOR");
    ConsolePage second = page("Second Taker", "SUPERVISOR");
    Locator late = second.button("I take it ORD-88403");
    assertThat(late).isVisible();
    second.page().evaluate("document.querySelector('#now').removeAttribute('hx-get')");
    first.button("I take it ORD-88403").click();
    first.saysThat("You take care of it");
    late.click();

    second.saysThat("Nothing changed");
    assertThat(row(second, "ORD-88403")).containsText("taken care of by First Taker");
  }

  @Test
  void progressOutOfRangeStaysAsItWasTyped() {
    floor.order("ORD-88404");
    ConsolePage page = page("Progress Typist", "SUPERVISOR");
    page.goesTo("/orders/ORD-88404");
    page.button("Start ORD-88404").click();
    page.at("#percent").fill("140");
    page.at("#percent").evaluate("field => field.form.noValidate = true");
    page.at("button:has-text('Report')").click();

    page.saysThat("progress is a whole number from 0 to 100");
    assertThat(page.at(".notice")).isFocused();
    assertThat(page.at("#percent")).hasValue("140");
    page.at("#percent").fill("40");
    page.at("button:has-text('Report')").click();
    assertThat(page.at(".notice.good")).isVisible();
    assertThat(page.at(".big-number")).hasText("40 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nobody", "999999999", "99999999999999999999"})
  void aTicketIsGivenToNobodyWhoIsUnknown(String person) {
    String ticket = floor.ticket("MACH-001");
    ConsolePage page = page("Wrong Assigner", "SUPERVISOR");
    page.goesTo("/maintenance/" + ticket);
    page.at("select[name=person]")
        .evaluate(
            "(field, value) => { field.options[0].value = value; field.selectedIndex = 0;"
                + " field.form.noValidate = true; field.form.requestSubmit(); }",
            person);

    page.saysThat("nobody was chosen who can take it");
    assertThat(page.at("h1")).containsText(ticket);
  }

  private void expects(String subject) {
    product
        .sql()
        .run("UPDATE sla_clock SET expected_at = '2030-03-09T12:00Z' WHERE subject = ?", subject);
  }

  /** As if it were overdue for years, and everybody had been told. */
  private void isFirst(String subject) {
    product
        .sql()
        .run(
            """
            UPDATE sla_clock SET warn_at = '2020-01-01', breach_at = '2020-01-01',
                   warned_cycle = cycle, breached_cycle = cycle WHERE subject = ?
            """,
            subject);
  }

  private static Locator row(ConsolePage page, String number) {
    return page.at("#due ~ .rows li:has(a:text-is('" + number + "'))");
  }

  private ConsolePage page(String name, String role) {
    return BROWSER.open(product, ConsoleMember.of(product, name, role));
  }
}
