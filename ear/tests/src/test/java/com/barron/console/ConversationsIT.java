package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasJSPropertyOptions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A conversation that a person takes over, seen from both ends: the console and the phone. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConversationsIT {
  /** A page asks every five seconds. */
  private static final ContainsTextOptions PATIENTLY = new ContainsTextOptions().setTimeout(20_000);

  private static final HasJSPropertyOptions PATIENTLY_SHOWN =
      new HasJSPropertyOptions().setTimeout(20_000);

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;

  ConversationsIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void aSupervisorTakesOverWritesAndHandsBack() {
    TwilioPhone phone = product.enrolled("Anele Dube", "TECHNICIAN");
    phone.asks("1");
    ConsolePage page = page("Take Over", "SUPERVISOR");
    page.goesTo("/conversations?name=anele");
    assertThat(page.at("tbody tr")).containsText("Order Number");
    page.isLookedAt("conversations");
    page.at("tbody a").first().click();
    assertThat(page.at("h1")).hasText("Anele Dube");

    page.button("Take over").click();
    page.saysThat("You talk here now.");
    assertThat(phone.receives()).contains("Take Over writes to you here now");
    phone.says("the gauge is broken");
    assertThat(page.at(".chat")).containsText("the gauge is broken", PATIENTLY);

    page.at("#text").fill("I bring another <b>one</b>");
    String size =
        "tick => { tick.className = 'tick sent'; return tick.getBoundingClientRect().height < 40; }";
    assertThat((boolean) page.at(".tick").first().evaluate(size))
        .as("a tick is no picture, whatever it says")
        .isTrue();
    page.isLookedAt("conversation");
    String form = page.at("input[name=form]").inputValue();
    String csrf = page.at("input[name=csrf]").first().inputValue();
    String write = page.at("form.stack").getAttribute("action");
    page.at("button:has-text('Send')").click();
    page.saysThat("It is on its way.");
    assertThat(phone.receives()).isEqualTo("👤 Take Over: I bring another <b>one</b>");
    APIResponse again =
        page.page()
            .request()
            .post(
                product.http(write).toString(),
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("csrf", csrf)
                            .set("form", form)
                            .set("text", "I bring another <b>one</b>"))
                    .setMaxRedirects(0));
    assertThat(again.status()).isEqualTo(303);
    assertThat(page.at(".chat")).containsText("I bring another <b>one</b>");

    page.button("Hand back to Barron").click();
    page.saysThat("talks to Barron again");
    assertThat(phone.receives()).contains("You talk to Barron again");
    assertThat(phone.receives()).contains("Order Number");
    assertThat(phone.asks("menu")).contains("Welcome to Barron Manufacturing");
    List<String> inbox = phone.inbox();
    assertThat(inbox).filteredOn(text -> text.contains("another <b>one</b>")).hasSize(1);
    assertThat(inbox).noneMatch(text -> text.contains("gauge"));
    assertThat(audited("Anele Dube"))
        .containsExactly(
            "CONVERSATION_TAKEN_OVER", "CONVERSATION_WRITTEN_IN", "CONVERSATION_HANDED_BACK");
  }

  @Test
  void aPhotoThatIsSentToAPersonIsShownWhereItWasSent() {
    TwilioPhone phone = product.enrolled("Fikile Sithole", "TECHNICIAN");
    phone.asks("1");
    ConsolePage page = opened("Photo Reader", "Fikile");
    page.button("Take over").click();
    page.saysThat("You talk here now.");
    assertThat(phone.receives()).contains("writes to you here now");

    phone.sends(phone.file("image/jpeg", picture(), "the gauge"));

    Locator photo = page.at(".chat .theirs:has-text('the gauge') img");
    assertThat(photo).hasJSProperty("naturalWidth", 400, PATIENTLY_SHOWN);
    assertThat(photo).hasAttribute("alt", "photo");
    page.isLookedAt("conversation-photo");
    assertThat(phone.inbox()).noneMatch(text -> text.contains("photo") || text.contains("📎"));
    String source = photo.getAttribute("src");
    assertThat(status(page, source)).isEqualTo(200);
    assertThat(status(page, source.replaceFirst("[0-9]+/sent", "1/sent")))
        .as("the file of another conversation")
        .isEqualTo(404);
    assertThat(status(page("Photo Outsider", "QUALITY"), source)).isEqualTo(403);
  }

  @Test
  void oneOfTwoSupervisorsTalks() {
    TwilioPhone phone = product.enrolled("Busi Mokoena", "TECHNICIAN");
    phone.asks("hi");
    ConsolePage first = opened("First Talker", "Busi");
    ConsolePage second = opened("Second Talker", "Busi");

    first.button("Take over").click();
    first.saysThat("You talk here now.");
    String address = second.page().url();
    second.page().evaluate("document.querySelector(\"form[action$='/take-over']\")?.submit()");
    second.page().waitForURL(url -> !url.equals(address));

    second.saysThat("Somebody else talks there.");
    assertThat(second.at("#text")).hasCount(0);
    assertThat(second.at("#conversation .facts")).containsText("First Talker");
  }

  @Test
  void nobodyWritesToWhoWasSilentForADay() {
    TwilioPhone phone = product.enrolled("Cebile Nxumalo", "TECHNICIAN");
    phone.asks("hi");
    ConsolePage page = opened("Late Talker", "Cebile");
    page.button("Take over").click();
    page.saysThat("You talk here now.");
    page.at("#text").fill("are you still there");
    product
        .sql()
        .run(
            "UPDATE whatsapp_session SET last_inbound_at = now() - interval '25 hours', version = version + 1"
                + " WHERE identity_value = ?",
            phone.number());

    page.at("button:has-text('Send')").click();

    page.saysThat("wrote nothing for 24 hours");
    assertThat(page.at("#kept")).hasValue("are you still there");
    assertThat(page.at("#text")).hasCount(0);
    page.isLookedAt("conversation-closed");
  }

  @Test
  void aStuckConversationIsFreed() {
    TwilioPhone phone = product.enrolled("Dumisa Khoza", "TECHNICIAN");
    phone.asks("1");
    ConsolePage page = opened("Free Hand", "Dumisa");

    page.button("Back to the menu").click();

    page.saysThat("The conversation is at the menu.");
    assertThat(phone.receives()).contains("Free Hand took you back to the menu");
    assertThat(phone.asks("2")).contains("Order");
    assertThat(audited("Dumisa Khoza")).containsExactly("CONVERSATION_FREED");
  }

  @Test
  void conversationsAreForThoseWhoMayReadThem() {
    ConsolePage page = page("Only Quality", "QUALITY");
    assertThat(page.at("nav a[href='/console/conversations']")).hasCount(0);

    page.goesTo("/conversations");

    assertThat(page.at("h1")).hasText("You may not do this");
  }

  @Test
  void aPartThatIsAskedForAfterTheSessionEndedSaysSo() {
    ConsolePage page = page("Gone Soon", "SUPERVISOR");
    page.page().context().clearCookies();
    APIResponse answer =
        page.page()
            .request()
            .get(
                product.http("/console/now").toString(),
                RequestOptions.create().setHeader("HX-Request", "true").setMaxRedirects(0));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.headers()).containsEntry("hx-redirect", "/console/sign-in");
  }

  private int status(ConsolePage page, String path) {
    return page.page().request().get(product.http(path).toString()).status();
  }

  private static byte[] picture() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<String> audited(String concerned) {
    return product
        .sql()
        .column(
            "SELECT a.act FROM audit a JOIN person p ON p.id = a.concerns WHERE p.name = ? ORDER BY a.id",
            concerned);
  }

  private ConsolePage opened(String supervisor, String name) {
    ConsolePage page = page(supervisor, "SUPERVISOR");
    page.goesTo("/conversations?name=" + name);
    page.at("tbody a").first().click();
    assertThat(page.at("h1")).containsText(name);
    return page;
  }

  private ConsolePage page(String name, String role) {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, name, role));
    assertThat(page.at("h1")).hasText("Now");
    return page;
  }
}
