package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone in the browser, used as a person uses it. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class SimulatorIT {
  @RegisterExtension static final SimulatorBrowser VISITS = new SimulatorBrowser();

  /** What can be tapped and is lower or narrower than 44 pixels; a label is tapped for its box. */
  private static final String TOO_SMALL_FOR_A_GLOVE =
      """
      [...document.querySelectorAll("button, a, textarea, label:has(input)")]
        .map((each) => [each, each.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 1 && (width < 44 || height < 44))
        .map(([each, { width, height }]) => `${each.outerHTML} ${width}x${height}`)
      """;

  /** Words that stand for a name and are not shown to their end. */
  private static final String CUT_OFF =
      """
      [...document.querySelectorAll("h1, h2, strong, .person-name, .person-role")]
        .filter(({ clientWidth, scrollWidth }) => clientWidth > 0 && scrollWidth > clientWidth)
        .map((each) => each.textContent)
      """;

  private static final int NARROWEST = 320;
  private static final int WIDEST = 1920;

  private final RunningProduct runningProduct;

  SimulatorIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
  }

  @Test
  void recordsADefectInFiveMessagesByKeyboard() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.tabsTo("message");

    phone.says("hi", "Welcome to Barron Manufacturing!");
    phone.says("1", "Order Number: ?");
    phone.says("ORD-12350", "Defect Type: ?");
    phone.says("Internal Reject", "Severity (Low/Medium/High): ?");
    phone.says("High", "Order #ORD-12350 is now ON HOLD");

    assertThat(
            runningProduct
                .sql()
                .column("SELECT status FROM production_order WHERE number = 'ORD-12350'"))
        .containsExactly("ON_HOLD");
  }

  @Test
  void everyPersonHasAConversationOfTheirOwn() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.picks(1);
    phone.tabsTo("message");
    phone.says("sop SOP-102", "Open failures: 0");

    phone.picks(2);
    assertThat(phone.log()).not().containsText("SOP-102");
    phone.tabsTo("message");
    phone.says("ORD-12346", "Order: ORD-12346");

    phone.picks(1);
    assertThat(phone.log()).containsText("Open failures: 0");
    assertThat(phone.log()).not().containsText("ORD-12346");
  }

  @Test
  void whatWasSaidIsThereAfterAReload() {
    SimulatorPage phone = VISITS.open(runningProduct);
    phone.picks(3);
    phone.says("MACH-001", "Issue Type: ?");

    phone.page().reload();
    phone.picks(3);

    assertThat(phone.log()).containsText("Issue Type: ?");
    phone.says("Bearing Noise", "Urgency (Low/Medium/High): ?");
  }

  @Test
  void ticksStandAtWhatThePersonSaid() {
    SimulatorPage phone = VISITS.open(runningProduct, 390, 500);
    phone.picks(1);
    phone.says("help", "Say it in one go");
    assertThat(phone.said()).hasAttribute("data-state", "read");
    assertThat(phone.said().locator(".ticks")).hasClass("ticks read");
    assertThat(phone.log().locator("[data-from=barron] .ticks")).hasCount(0);
  }

  @Test
  void tellsWhichMessagesAPhoneGotAndWhichWereSeen() {
    SimulatorPage phone = VISITS.open(runningProduct, 390, 500);
    phone.picks(1);
    phone.says("help", "Say it in one go");
    assertThat(phone.answer()).hasAttribute("data-state", "read");

    phone.log().evaluate("log => { log.scrollTop = 0; }");
    phone.saysElsewhere("+12025550102", "00000000-0000-4000-8000-000000000001", "ORD-12347");
    phone.answers("Order: ORD-12347");
    assertThat(phone.answer()).hasAttribute("data-state", "delivered");
    phone.breaksNoRule();
    assertThat(furthest("+12025550102")).containsExactly("DELIVERED");

    phone.answer().scrollIntoViewIfNeeded();
    assertThat(phone.answer()).hasAttribute("data-state", "read");
    assertThat(furthest("+12025550102")).containsExactly("READ");
  }

  private List<String> furthest(String number) {
    return runningProduct
        .sql()
        .column(
            """
            SELECT o.delivery FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id
             WHERE s.channel = 'simulator' AND s.identity_value = ? ORDER BY o.id DESC LIMIT 1
            """,
            number);
  }

  @ParameterizedTest
  @ValueSource(ints = {NARROWEST, 360, 768, 1280, WIDEST})
  void fitsTheWidthOfTheScreen(int width) {
    SimulatorPage phone = VISITS.open(runningProduct, width, 740);
    phone.beginsAnew();
    phone.says("defect ORD-12349 internal reject", "Severity (Low/Medium/High): ?");

    assertThat(phone.at("#message")).isInViewport();
    phone.fits();
    phone.isPictured("simulator-" + width);
    assertThat(phone.page().evaluate(TOO_SMALL_FOR_A_GLOVE)).isEqualTo(List.of());
    assertThat(phone.page().evaluate(CUT_OFF)).isEqualTo(List.of());

    phone.beginsAnew();
    phone.unfolds();
    assertThat(phone.at("#sheet li").last()).isInViewport();
    phone.fits();
    assertThat(phone.page().evaluate(TOO_SMALL_FOR_A_GLOVE)).isEqualTo(List.of());
    if (width == NARROWEST || width == WIDEST) {
      phone.breaksNoRule();
    }
    phone.page().keyboard().press("Escape");
    assertThat(phone.list()).isFocused();
  }

  @Test
  void keepsTheNewestMessageAndThePersonInViewWhenRoomIsTakenAway() {
    SimulatorPage phone = VISITS.open(runningProduct, 900, 800);
    phone.picks(4);
    phone.says("help", "Say it in one go");
    phone.beginsAnew();

    for (int height : new int[] {740, 420, 300}) {
      phone.page().setViewportSize(360, height);
      phone.comesToRest();
      assertThat(phone.list()).isInViewport();
      assertThat(phone.person()).isInViewport();
    }
  }
}
