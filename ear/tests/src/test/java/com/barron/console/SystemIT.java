package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What operators see, and what they do about messages and signatures. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class SystemIT {
  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;

  SystemIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void thePageSaysHowTheProductFares() {
    ConsolePage page = page("System Reader", "MANAGER");
    page.goesTo("/system");

    assertThat(page.at("#channels ~ .rows")).containsText("twilio");
    assertThat(page.at("#channels ~ .rows")).containsText("SLA_WARNING: can be sent in");
    assertThat(page.at("#nodes ~ .rows li")).hasCount(1);
    assertThat(page.at("#version ~ .facts")).containsText("1.0.0");
    assertThat(page.at("#version ~ .facts")).containsText(newestMigration());
    page.isLookedAt("system");
  }

  @Test
  void tasksAreCalledByNamesForPeople() {
    ConsolePage page = page("Task Reader", "MANAGER");
    page.goesTo("/system");
    Locator sending = page.at("#tasks ~ .scroll tbody tr").filter(withText("Sending of messages"));
    assertThat(sending).containsText("Sends the messages that wait, each conversation in order.");
    // By the technical name its lines in the log are found.
    assertThat(sending).containsText("Dispatcher");
    page.at("#tasks ~ .scroll tbody th")
        .allInnerTexts()
        .forEach(task -> assertThat(task.lines()).as(task).hasSize(3));
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private String newestMigration() {
    return product
        .sql()
        .column(
            "SELECT description FROM flyway_schema_history WHERE success ORDER BY installed_rank DESC LIMIT 1")
        .get(0);
  }

  @Test
  void aDeadMessageIsSentAfterAllFromTheFirstPage() {
    TwilioPhone phone = product.enrolled("Esihle Radebe", "TECHNICIAN");
    String said = phone.asks("help");
    String id = dead(phone);
    ConsolePage page = page("Redrive Hand", "SUPERVISOR");
    assertThat(page.at("#messages ~ .rows"))
        .containsText("The person cannot be reached on WhatsApp.");

    page.at("a[aria-label='What was said " + id + "']").click();
    assertThat(page.at("h1")).containsText("Esihle Radebe");
    page.page().goBack();

    page.button("Send it after all " + id).click();

    page.saysThat("The message is on its way again.");
    assertThat(phone.receives()).isEqualTo(said);
    assertThat(
            product
                .sql()
                .number(
                    "SELECT count(*) FROM audit WHERE act = 'MESSAGE_REDRIVEN' AND changes #>> '{after,message}' = ?",
                    id))
        .isEqualTo(1);
  }

  @Test
  void aTestMessageReachesWhoeverAsksForIt() {
    TwilioPhone phone = product.enrolled("Test Asker", "SUPERVISOR");
    phone.asks("hi");
    ConsolePage page = signedIn("Test Asker");
    page.goesTo("/system");

    page.at("button:has-text('Send me a test message')").click();

    page.saysThat("A test message is on its way to you.");
    assertThat(phone.receives()).contains("A test from the console");
  }

  @Test
  void aRefusedWebhookIsExplained() {
    ConsolePage page = page("Signature Reader", "MANAGER");
    page.goesTo("/system/signature").isLookedAt("signature");
    StubForm form = StubForm.of("Body", "hi", "From", "whatsapp:+12025550100");
    String address = "https://barron.example.com/api/whatsapp/webhook";
    String signature = StubSignature.of(RunningProduct.FORMER_TOKEN, address, form);

    paste(page, address, "X-Twilio-Signature: " + signature, form.encoded());
    page.saysThat("for another address");
    page.saysThat("Secret number 2 of 2 fits.");
    page.saysThat(address);
    assertThat(page.at("#body")).hasValue(form.encoded());
    assertThat(page.at("body")).not().containsText(RunningProduct.FORMER_TOKEN);
    page.isLookedAt("signature-found");

    paste(page, address, "X-Twilio-Signature: bm9uc2Vuc2U=", form.encoded());
    page.saysThat("No address and no secret that we tried fits");
    paste(page, address, "Content-Type: text/plain", form.encoded());
    page.saysThat("There is no signature among the headers");
  }

  @Test
  void allOfItIsSaidInEveryLanguage() {
    for (String language : List.of("es", "af", "zu")) {
      ConsoleMember member = ConsoleMember.of(product, "Pages " + language, "MANAGER");
      product.sql().run("UPDATE person SET language = ? WHERE id = ?", language, member.person());
      ConsolePage page = BROWSER.open(product, member);
      for (String path :
          List.of(
              "/conversations", "/reports", "/reports/machines", "/system", "/system/signature")) {
        page.goesTo(path);
        assertThat(page.at("html")).hasAttribute("lang", language);
        assertThat(page.at("h1")).not().hasText("Conversations");
      }
      page.goesTo("/system").looksAt("system-" + language, ColorScheme.LIGHT, 1280, 900);
    }
  }

  @Test
  void itIsForOperatorsAlone() {
    ConsolePage page = page("No Operator", "ENGINEER");
    assertThat(page.at("nav a[href='/console/system']")).hasCount(0);
    page.goesTo("/system");
    assertThat(page.at("h1")).hasText("You may not do this");
  }

  private static void paste(ConsolePage page, String address, String headers, String body) {
    page.at("#address").fill(address);
    page.at("#headers").fill(headers);
    page.at("#body").fill(body);
    page.at("button:has-text('Check')").click();
  }

  /** As if the provider had refused the last message to a phone. @return its id */
  private String dead(TwilioPhone phone) {
    // A report that comes later would say that it arrived.
    await().until(() -> onTheirWay(phone) == 0);
    return product
        .sql()
        .column(
            """
            UPDATE whatsapp_outbox SET state = 'DEAD', error_code = '21211', provider_message_id = NULL,
                   delivery = NULL, finished_at = now()
             WHERE id = (SELECT max(o.id) FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id
                          WHERE s.identity_value = ?)
            RETURNING id::text
            """,
            phone.number())
        .get(0);
  }

  private long onTheirWay(TwilioPhone phone) {
    return product
        .sql()
        .number(
            """
            SELECT count(*) FROM whatsapp_outbox o JOIN whatsapp_session s ON s.id = o.session_id
             WHERE s.identity_value = ? AND coalesce(o.delivery, '') NOT IN ('DELIVERED', 'READ')
            """,
            phone.number());
  }

  private ConsolePage signedIn(String name) {
    return BROWSER.open(product, ConsoleMember.existing(product, name));
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
