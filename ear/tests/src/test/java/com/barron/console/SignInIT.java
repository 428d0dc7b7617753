package com.barron.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People sign in to the console, by accounts that they ask for by chat. */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class SignInIT {
  private static final Pattern LINK = Pattern.compile("/console(/welcome/[0-9a-f]{64})");

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private final RunningProduct product;

  SignInIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void aSupervisorAsksByChatSetsAPasswordAndIsIn() {
    TwilioPhone phone = product.enrolled("Naledi Khumalo", "SUPERVISOR");
    ConsolePage page = BROWSER.openSignedOut(product, "en-GB");
    assertThat(page.at("h1")).hasText("Sign in");
    page.isLookedAt("sign-in");

    String link = link(phone);
    page.goesTo(link);
    assertThat(page.at(".card")).containsText("naledi.khumalo");
    page.at("#password").fill("short");
    page.at("#again").fill("short");
    page.at("button[type=submit]").click();
    page.saysThat("too short");
    page.isLookedAt("welcome");
    page.at("#password").fill(ConsoleMember.PASSWORD);
    page.at("#again").fill(ConsoleMember.PASSWORD);
    page.at("button[type=submit]").click();

    assertThat(page.at("h1")).hasText("Now");
    assertThat(page.at(".me")).containsText("Naledi Khumalo");
    Cookie cookie = page.page().context().cookies().get(0);
    assertThat(cookie.httpOnly).isTrue();
    assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
    assertThat(cookie.path).isEqualTo("/console");

    page.at(".me button:has-text('Sign out')").click();
    assertThat(page.at("h1")).hasText("Sign in");
    page.goesTo(link);
    page.saysThat("not good any more");
    page.goesTo("/orders");
    page.signsIn("Naledi.Khumalo", ConsoleMember.PASSWORD);
    assertThat(page.at("h1")).hasText("Orders");
  }

  @Test
  void aTechnicianIsToldWhoMay() {
    TwilioPhone phone = product.enrolled("Bheki Zulu", "TECHNICIAN");

    assertThat(phone.asks("console")).contains("Supervisor", "Manager");
  }

  @Test
  void whatIsWrongIsNotToldAndFailuresMakeWait() {
    ConsoleMember member = ConsoleMember.of(product, "Guessed Often", "MANAGER");
    ConsolePage page = BROWSER.openSignedOut(product, "en-GB");

    page.signsIn("nobody.of.this.name", "wrong wrong wrong");
    page.saysThat("Name or password is not right.");
    for (int i = 0; i < 5; i++) {
      page.signsIn(member.name(), "wrong wrong wrong");
      page.saysThat("Name or password is not right.");
      assertThat(page.at("#name")).hasValue(member.name());
    }
    // The first wait is of one second; a slow browser would be through it.
    product
        .sql()
        .run(
            """
            UPDATE sign_in_failure SET refused_until = refused_until + interval '1 minute'
             WHERE refused_until > failed_at
            """);
    page.signsIn(member.name(), ConsoleMember.PASSWORD);
    page.saysThat("Too many wrong tries");
    product.sql().run("DELETE FROM sign_in_failure");
    page.signsIn(member.name(), ConsoleMember.PASSWORD);
    assertThat(page.at("h1")).hasText("Now");
  }

  @Test
  void whoeverIsDemotedIsOutAtTheNextRequest() {
    ConsoleMember member = ConsoleMember.of(product, "Soon Demoted", "SUPERVISOR");
    ConsolePage page = BROWSER.open(product, member);
    assertThat(page.at("h1")).hasText("Now");

    product.sql().run("UPDATE person SET role = 'TECHNICIAN' WHERE id = ?", member.person());

    page.goesTo("/orders");
    assertThat(page.at("h1")).hasText("Sign in");
  }

  @Test
  void aChangedPasswordEndsOtherSessions() {
    ConsoleMember member = ConsoleMember.of(product, "Careful One", "QUALITY");
    ConsolePage other = BROWSER.open(product, member);
    ConsolePage page = BROWSER.open(product, member);

    page.goesTo("/account").isLookedAt("account");
    page.at("#present").fill(ConsoleMember.PASSWORD);
    page.at("#password").fill("seven boats left at dawn");
    page.at("#again").fill("seven boats left at dawn");
    page.at("section button[type=submit]").click();

    page.saysThat("The password is changed");
    other.goesTo("/orders");
    assertThat(other.at("h1")).hasText("Sign in");
    String ended = sessionOf(other);
    other.signsIn(member.name(), "seven boats left at dawn");
    assertThat(other.at("h1")).hasText("Orders");
    assertThat(sessionOf(other)).isNotEqualTo(ended);
  }

  @Test
  void aFormOfSomebodyElsesPageIsRefused() {
    ConsolePage page = BROWSER.open(product, ConsoleMember.of(product, "Forged At", "MANAGER"));
    assertThat(page.at("h1")).hasText("Now");

    FormData form = FormData.create().set("subject", "DEF-98764").set("to", "/");
    APIResponse withoutToken =
        page.page()
            .request()
            .post(
                product.http("/console/actions/release").toString(),
                RequestOptions.create().setForm(form).setMaxRedirects(0));
    APIResponse fromElsewhere =
        page.page()
            .request()
            .post(
                product.http("/console/sign-in").toString(),
                RequestOptions.create()
                    .setForm(form)
                    .setHeader("Origin", "https://evil.example.com")
                    .setMaxRedirects(0));

    assertThat(withoutToken.status()).isEqualTo(403);
    assertThat(fromElsewhere.status()).isEqualTo(403);
  }

  @Test
  void aTabThatStillAsksToSignInLetsThemInToo() {
    ConsoleMember member = ConsoleMember.of(product, "Many Tabs", "MANAGER");
    ConsoleMember other = ConsoleMember.of(product, "Same Desk", "QUALITY");
    ConsolePage first = BROWSER.openSignedOut(product, "en-GB");
    ConsolePage second = first.inAnotherTab("/orders");
    ConsolePage third = first.inAnotherTab("/defects");
    first.signsIn(member.name(), ConsoleMember.PASSWORD);

    second.signsIn(member.name(), ConsoleMember.PASSWORD);
    assertThat(second.at("h1")).hasText("Orders");
    first.at(".me button").first().click();
    assertThat(first.at("html")).hasAttribute("data-theme", "light");

    third.signsIn(other.name(), ConsoleMember.PASSWORD);
    assertThat(third.at(".me")).containsText("Same Desk");
    assertThat(first.goesTo("/").at(".me")).containsText("Same Desk");
  }

  @Test
  void theSignInPageSpeaksTheBrowsersLanguage() {
    assertThat(BROWSER.openSignedOut(product, "es-MX").at("h1")).hasText("Iniciar sesión");
  }

  @Test
  void theThemeIsKept() {
    ConsolePage page = BROWSER.openSignedOut(product, "en-GB");
    page.signsIn(ConsoleMember.of(product, "Dark Lover", "QUALITY").name(), ConsoleMember.PASSWORD);

    page.at(".me button").first().click();
    page.at(".me button").first().click();

    assertThat(page.at("html")).hasAttribute("data-theme", "dark");
    page.goesTo("/orders");
    assertThat(page.at("html")).hasAttribute("data-theme", "dark");
  }

  private static String sessionOf(ConsolePage page) {
    return page.page().context().cookies().get(0).value;
  }

  private static String link(TwilioPhone phone) {
    String answer = phone.asks("console");
    var found = LINK.matcher(answer);
    assertThat(found.find()).as(answer).isTrue();
    return found.group(1);
  }
}
