package com.barron.product;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A phone without a connection: nothing that was said is lost, and nothing is said twice. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class SimulatorConnectionIT {
  @RegisterExtension static final SimulatorBrowser VISITS = new SimulatorBrowser();

  private static final Pattern SAYS = Pattern.compile(".*/simulator/messages");
  private static final Pattern REPORTS = Pattern.compile(".*/simulator/receipts");
  private static final Pattern ASKS = Pattern.compile(".*/simulator/messages\\?.*");

  private final RunningProduct runningProduct;

  /** A number that nobody had: all that it said is known. */
  private SimulatorPage phone;

  SimulatorConnectionIT(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
  }

  @BeforeEach
  void saysHello() {
    phone = VISITS.open(runningProduct);
    VISITS.mayLoseConnection();
    phone.takesUpAnotherNumber();
    phone.says("hi", "Welcome to Barron Manufacturing!");
  }

  @Test
  void whatIsSaidWithoutAConnectionFollowsInOrderThoughTheSameWasSaidBefore() {
    phone.says("ORD-12347", "Order: ORD-12347");
    phone.page().context().setOffline(true);
    phone.types("ORD-12347");
    phone.types("ORD-12348");

    assertThat(phone.unsent()).hasCount(2);
    assertThat(phone.at("#problem")).containsText("2 messages are not sent");
    phone.breaksNoRule();
    phone.isPictured("simulator-offline");

    phone.page().context().setOffline(false);
    phone.answers("Order: ORD-12348");
    assertThat(phone.unsent()).hasCount(0);
    assertThat(phone.at("#problem")).isHidden();
    assertThat(phone.log().locator(".mine")).hasCount(4);
    assertThat(said()).containsExactly("hi", "ORD-12347", "ORD-12347", "ORD-12348");
  }

  @Test
  void aTapSendsAgain() {
    phone.page().route(ASKS, Route::abort);
    phone.page().route(SAYS, Route::abort);
    phone.types("ORD-12347");
    assertThat(phone.unsent()).hasCount(1);
    phone.page().unroute(SAYS);

    phone.unsent().locator(".resend").click();

    assertThat(phone.said()).hasAttribute("data-state", "sent");
    assertThat(said()).containsExactly("hi", "ORD-12347");
    phone.page().unroute(ASKS);
    phone.answers("Order: ORD-12347");
    assertThat(phone.log().locator(".mine")).hasCount(2);
  }

  @Test
  void whatIsNotSentIsThereAfterAReload() {
    phone.page().route(SAYS, Route::abort);
    phone.types("ORD-12347");
    assertThat(phone.unsent()).hasCount(1);

    phone.page().reload();
    assertThat(phone.unsent()).containsText("ORD-12347");
    phone.page().unroute(SAYS);

    phone.answers("Order: ORD-12347");
    assertThat(phone.unsent()).hasCount(0);
    assertThat(said()).containsExactly("hi", "ORD-12347");
  }

  @Test
  void aReceiptWhoseAnswerWasLostIsToldAgain() {
    phone.page().route(REPORTS, SimulatorConnectionIT::loseTheAnswer);
    phone.says("ORD-12347", "Order: ORD-12347");
    assertThat(phone.answer()).hasAttribute("data-state", "sent");

    phone.page().unroute(REPORTS);
    assertThat(phone.answer()).hasAttribute("data-state", "read");
    assertThat(phone.log().locator("[data-from=barron]")).hasCount(2);
  }

  /** The server takes it, and the page does not hear of it. */
  private static void loseTheAnswer(Route route) {
    route.fetch();
    route.abort();
  }

  private List<String> said() {
    return runningProduct
        .sql()
        .column(
            """
            SELECT l.body FROM whatsapp_log l JOIN whatsapp_session s ON s.id = l.session_id
             WHERE s.channel = 'simulator' AND s.identity_value = ? AND l.from_person ORDER BY l.id
            """,
            phone.number());
  }
}
