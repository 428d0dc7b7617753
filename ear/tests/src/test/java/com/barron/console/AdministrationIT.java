package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.receiver.EventReceiver;
import com.barron.receiver.ReceivedEvent;
import com.barron.receiver.ReceiverAnswer;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Keys, webhooks, sign-in and the audit, in a browser that complains about nothing. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class AdministrationIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;
  private final FloorFixture floor;

  AdministrationIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void aKeyIsMadeShownOnceUsedAndRevoked() throws Exception {
    ConsolePage page = page("Key Maker", "MANAGER");
    page.at("nav a:has-text('Administration')").click();
    page.at("#name").fill("Planning <b>one</b>");
    page.at("button:has-text('Make the key')").click();
    assertThat(page.at("#problem")).containsText("tick at least one");
    assertThat(page.at("#name")).hasValue("Planning <b>one</b>");
    page.at("input[value='orders:read']").check();
    page.at("#days").selectOption("90");
    page.at("button:has-text('Make the key')").click();

    String key = page.at("#secret").inputValue();
    assertThat(key).matches("barron_[0-9a-f]{64}");
    page.isLookedAt("keys");
    assertThat(orders(key)).isEqualTo(200);
    page.goesTo("/administration/keys");
    assertThat(page.at("#secret")).hasCount(0);
    assertThat(page.at("tbody tr:has-text('Planning <b>one</b>')"))
        .containsText(key.substring(0, 11) + "…");
    assertThat(page.at("tbody tr:has-text('Planning <b>one</b>')")).not().containsText("never");

    page.at("summary[aria-label='Revoke Planning <b>one</b>']").click();
    page.button("Yes, revoke it Planning <b>one</b>").click();
    page.saysThat("The key is revoked.");
    assertThat(orders(key)).isEqualTo(401);
    assertThat(
            product
                .sql()
                .column(
                    """
                    SELECT act || ' ' || source FROM audit WHERE subject LIKE 'KEY-%' AND person_id =
                      (SELECT id FROM person WHERE name = 'Key Maker') ORDER BY id
                    """))
        .containsExactly("KEY_CREATED WEB", "KEY_REVOKED WEB");
  }

  @Test
  void aWebhookIsMadeTestedAndSeenToFailAndSucceed() {
    try (EventReceiver receiver = EventReceiver.start()) {
      ConsolePage page = page("Hook Maker", "MANAGER");
      page.goesTo("/administration/webhooks");
      page.at("#name").fill("Planning hook");
      page.at("#address").fill("http://erp.example.com/events");
      page.at("input[value='order.held']").check();
      page.at("button:has-text('Make the webhook')").click();
      assertThat(page.at("#problem")).containsText("must be https");
      page.at("#address").fill(receiver.address("/erp"));
      page.at("button:has-text('Make the webhook')").click();
      String secret = page.at("#secret").inputValue();
      page.isLookedAt("webhooks");

      receiver.answers(event -> ReceiverAnswer.REFUSES);
      page.at("a:has-text('Planning hook')").click();
      page.at("button:has-text('Send a test')").click();
      page.saysThat("A test is on its way.");
      await().atMost(PATIENCE).until(() -> !receiver.at("/erp").isEmpty());
      ReceivedEvent event = receiver.at("/erp").get(0);
      assertThat(event.isSignedWith(secret)).isTrue();
      eventually(page, "The receiver answered with an error.");
      page.isLookedAt("webhook");

      receiver.answers(one -> ReceiverAnswer.TAKES);
      product.sql().run("UPDATE webhook_delivery SET due_at = now() WHERE state = 'PENDING'");
      eventually(page, "delivered");
      page.at("button:has-text('Send again')").first().click();
      page.saysThat("It is sent once more.");
      await().atMost(PATIENCE).until(() -> receiver.at("/erp").size() >= 3);

      page.at("summary:has-text('A new secret')").click();
      page.at("button:has-text('Make a new secret')").click();
      assertThat(page.at("#secret").inputValue()).startsWith("whsec_").isNotEqualTo(secret);
      page.at("button:has-text('Switch off')").click();
      assertThat(page.at(".title .state")).hasText("off");
      assertThat(page.at("button:has-text('Send a test')")).hasCount(0);
      page.at("button:has-text('Switch on')").click();
      assertThat(page.at(".title .state")).hasText("on");
      page.at("summary:has-text('Delete the webhook')").click();
      page.at("button:has-text('Yes, delete it')").click();
      page.saysThat("The webhook is deleted.");
    }
  }

  @Test
  void theAuditIsFoundByPersonRecordOriginAndDay() {
    floor.order("ORD-88121");
    String defect = floor.defect("ORD-88121");
    ConsolePage quality = page("Audited Quality", "QUALITY");
    quality.goesTo("/defects/" + defect);
    quality.at("input[value=SCRAP]").check();
    quality.at("#note").fill("cracked");
    quality.at("button:has-text('Close the defect')").click();
    quality.saysThat("The defect is closed.");

    ConsolePage page = page("Auditor", "MANAGER");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              page.goesTo("/administration/audit?about=" + defect);
              return page.at("tbody tr").count() >= 2;
            });
    assertThat(page.at("tbody tr").first()).containsText("Audited Quality");
    assertThat(page.at("tbody tr").first()).containsText("console");
    assertThat(page.at("tbody tr").first()).containsText("State open → closed");
    assertThat(page.at("tbody tr").first()).containsText("Disposition Scrap");
    assertThat(page.at("tbody tr").nth(1)).containsText("Severity");
    page.isLookedAt("audit");
    page.at("#person").fill("ted qual");
    page.at("#source").selectOption("WEB");
    page.at("button:has-text('Show')").click();
    assertThat(page.at("tbody tr")).hasCount(1);
    page.at("#act").selectOption("DEFECT_RECORDED");
    page.at("button:has-text('Show')").click();
    assertThat(page.at(".empty")).containsText("Nothing like that was done.");
    assertThat(page.at("#act")).hasValue("DEFECT_RECORDED");
    page.at("#act").selectOption("DEFECT_CLOSED");
    page.at("button:has-text('Show')").click();
    assertThat(page.at("tbody tr")).hasCount(1);
    page.at("#to").fill("2020-01-01T12:30");
    page.at("button:has-text('Show')").click();
    assertThat(page.at(".empty")).containsText("Nothing like that was done.");
    page.goesTo("/administration/audit?person=Nobody+Of+This+Name");
    assertThat(page.at("tbody tr")).hasCount(0);
  }

  @Test
  void evidenceIsSavedByWhoMayCloseDefects() throws IOException {
    floor.order("ORD-88122");
    String defect = floor.defect("ORD-88122");
    ConsolePage page = page("Evidence Quality", "QUALITY");
    page.goesTo("/defects/" + defect);

    Download saved =
        page.page().waitForDownload(() -> page.at("a:has-text('Save the evidence')").click());

    assertThat(saved.suggestedFilename()).isEqualTo(defect + "-evidence.pdf");
    try (InputStream content = saved.createReadStream()) {
      assertThat(new String(content.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
    ConsolePage engineer = page("Evidence Engineer", "ENGINEER");
    engineer.goesTo("/defects/" + defect);
    assertThat(engineer.at("a:has-text('Save the evidence')")).hasCount(0);
    assertThat(status(engineer, "/defects/" + defect + "/evidence")).isEqualTo(403);
  }

  @Test
  void aManagerSaysByWhatAProviderKnowsSomebody() {
    ConsoleMember known = ConsoleMember.of(product, "Known There", "ENGINEER");
    ConsolePage page = page("Link Maker", "MANAGER");
    page.goesTo("/administration/sign-in").isLookedAt("sign-in-links");
    page.at("#id-" + known.person()).fill("Known.There@Example.com");
    page.button("Save: Known There").click();

    page.saysThat("It is kept.");
    assertThat(page.at("#id-" + known.person())).hasValue("known.there@example.com");
    ConsoleMember other = ConsoleMember.of(product, "Other There", "ENGINEER");
    page.goesTo("/administration/sign-in");
    page.at("#id-" + other.person()).fill("known.there@example.com");
    page.button("Save: Other There").click();
    page.saysThat("The provider knows somebody else by this.");
  }

  @Test
  void nobodyElseSeesAnyOfIt() {
    for (String role : List.of("QUALITY", "SUPERVISOR", "ENGINEER")) {
      ConsolePage page = page("Curious " + role, role);
      assertThat(page.at("nav a:has-text('Administration')")).hasCount(0);
      for (String path : List.of("keys", "webhooks", "webhooks/1", "audit", "sign-in")) {
        assertThat(status(page, "/administration/" + path)).as(role + " " + path).isEqualTo(403);
      }
    }
  }

  private void eventually(ConsolePage page, String text) {
    String address = page.page().url().replaceFirst("[?].*", "");
    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              page.page().navigate(address);
              return page.at("#deliveries ~ .rows").textContent().contains(text);
            });
  }

  private int orders(String key) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(product.http("/api/v1/orders"))
                .header("Authorization", "Bearer " + key)
                .build(),
            BodyHandlers.discarding())
        .statusCode();
  }

  private int status(ConsolePage page, String path) {
    return page.page().request().get(product.http("/console" + path).toString()).status();
  }

  private ConsolePage page(String name, String role) {
    return BROWSER.open(product, ConsoleMember.of(product, name, role));
  }
}
