package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Buttons and lists, as WhatsApp shows them. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class SimulatorTapsIT {
  @RegisterExtension static final SimulatorBrowser VISITS = new SimulatorBrowser();

  private final RunningProduct runningProduct;

  SimulatorTapsIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
  }

  @Test
  void aButtonIsTappedOnce() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.beginsAnew();
    phone.says("defect ORD-12345 internal reject", "Severity (Low/Medium/High): ?");
    Locator buttons = phone.answer().locator(".bubble-buttons button");
    assertThat(buttons).hasText(new String[] {"Low", "Medium", "High"});
    phone.breaksNoRule();

    buttons.nth(2).click();

    phone.answers("Order #ORD-12345 is now ON HOLD");
    assertThat(phone.said().locator(".bubble-text")).hasText("High");
    assertThat(phone.button("Low")).isDisabled();
    assertThat(phone.at("#message")).isFocused();
    phone.breaksNoRule();
  }

  @Test
  void aRowIsChosenFromAListByKeyboard() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.beginsAnew();
    assertThat(phone.answer()).not().containsText("Check SLA Status");

    phone.chooses("Check SLA Status", "Ticket ID: ?");

    assertThat(phone.said().locator(".bubble-text")).hasText("Check SLA Status");
    assertThat(phone.at("#sheet")).isHidden();
    assertThat(phone.list()).isFocused();
  }

  @Test
  void aTapOnAnOlderQuestionIsRefusedWithAnExplanation() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.beginsAnew();
    phone.says("defect ORD-12346 internal reject", "Severity (Low/Medium/High): ?");
    phone.says("back", "Defect Type: ?");

    phone.button("High").click();

    phone.answers("That choice belongs to an earlier question.");
    assertThat(phone.said().locator(".bubble-text")).hasText("High");
    phone.breaksNoRule();
  }

  @Test
  void whatWasTappedLooksTheSameAfterAReload() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.picks(1);
    phone.beginsAnew();
    phone.says("defect ORD-12347 internal reject", "Severity (Low/Medium/High): ?");
    phone.button("Low").click();
    phone.answers("Defect recorded!");

    phone.page().reload();

    phone.answers("Defect recorded!");
    assertThat(phone.said().locator(".bubble-text")).hasText("Low");
    assertThat(phone.button("High")).isDisabled();
  }

  @Test
  void showsWhatAChannelWithoutTapsShows() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.beginsAnew();
    assertThat(phone.answer()).not().containsText("Reply with number");

    phone.at("#as-text").click();

    assertThat(phone.answer()).containsText("Reply with number (1-6)");
    assertThat(phone.at(".bubble-buttons")).hasCount(0);
    phone.breaksNoRule();
    phone.at("#choices button").nth(4).click();
    phone.answers("Ticket ID: ?");
  }
}
