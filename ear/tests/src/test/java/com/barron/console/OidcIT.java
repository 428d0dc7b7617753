package com.barron.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.openid.OpenIdProvider;
import com.barron.openid.PlainBrowser;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;

/** People sign in by a provider, and others try to. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class OidcIT {
  private static final String ANA = "ana.pereira@example.com";

  @RegisterExtension static final ConsoleBrowser BROWSER = new ConsoleBrowser();

  private static OpenIdProvider provider;
  private static RunningProduct product;
  private static ConsoleMember ana;

  private final PlainBrowser browser = new PlainBrowser();

  @BeforeAll
  static void start(TestRig testRig) {
    provider = testRig.openIdProvider();
    product = testRig.asStarted(Enrolment.INVITE);
    ana = ConsoleMember.of(product, "Ana Pereira", "MANAGER");
    link(ana, ANA);
  }

  @Test
  void somebodyWhoIsLinkedSignsInAndComesToThePageThatTheyWanted() {
    provider.knows("Ana.Pereira@Example.com");

    HttpResponse<String> begun = begin("/orders");
    assertThat(begun.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Lax", "Path=/console/sign-in");
    HttpResponse<String> back = browser.get(PlainBrowser.location(atProvider(begun)));

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(PlainBrowser.location(back)).isEqualTo(product.http("/console/orders"));
    assertThat(browser.get(product.http("/console/orders")).body()).contains("Ana Pereira");
  }

  @Test
  void itIsSeenInARealBrowser() {
    provider.knows("somebody.new@example.com");
    ConsolePage page = BROWSER.openSignedOut(product, "en-GB", provider.issuer());
    page.isLookedAt("sign-in-provider");

    page.at("a:has-text('Sign in by Example Works')").click();
    page.saysThat("nobody has said yet who you are here");
    assertThat(page.at("main").textContent()).contains("somebody.new@example.com");
    page.isLookedAt("provider-unknown");
    provider.knows(ANA);
    page.at("a.button").click();
    page.at("a:has-text('Sign in by Example Works')").click();

    assertThat(page.at("h1").textContent()).isEqualTo("Now");
  }

  @Test
  void nobodyIsSignedInByASignInThatAnotherBrowserBegan() {
    provider.knows(ANA);
    URI answer = PlainBrowser.location(atProvider(begin("/")));

    refuses(new PlainBrowser().get(answer), "Please begin again");
    refuses(
        browser.get(URI.create(answer.toString().replaceFirst("state=.{5}", "state=AAAAA"))),
        "Please begin again");
  }

  @Test
  void anAnswerIsGoodOnceInTheBrowserAndACodeOnceAtTheProvider() {
    provider.knows(ANA);
    URI answer = PlainBrowser.location(atProvider(begin("/")));
    PlainBrowser thief = browser.copy();
    assertThat(browser.get(answer).statusCode()).isEqualTo(303);

    refuses(browser.get(answer), "Please begin again");
    refuses(thief.get(answer), "does not hold");
  }

  @Test
  void aTokenThatDoesNotHoldSignsNobodyIn() {
    provider.knows(ANA);
    provider.lies(claims -> claims.claim("nonce", "of another sign-in"));
    refuses(signIn(), "does not hold");
    provider.lies(claims -> claims.audience("another client"));
    refuses(signIn(), "does not hold");
    provider.lies(claims -> claims.audience(List.of(OpenIdProvider.CLIENT_ID, "another client")));
    refuses(signIn(), "does not hold");
    provider.lies(claims -> claims.issuer("http://127.0.0.1:1"));
    refuses(signIn(), "does not hold");
    provider.lies(
        claims -> claims.expirationTime(Date.from(Clock.systemUTC().instant().minusSeconds(120))));
    refuses(signIn(), "does not hold");
    provider.knows(ANA);
    provider.signsNothing();
    refuses(signIn(), "does not hold");
    provider.knows(ANA);
    provider.signsWithAnotherKey();
    assertThat(signIn().statusCode()).isEqualTo(422);
    provider.knows(ANA);

    assertThat(browser.get(product.http("/console/orders")).statusCode()).isEqualTo(303);
  }

  @Test
  void anAddressThatIsNotVerifiedSignsNobodyIn() {
    provider.knows(ANA);
    provider.lies(claims -> claims.claim("email_verified", false));

    refuses(signIn(), "has not verified it");
  }

  @Test
  void anotherProvidersAnswerIsNotTaken() {
    provider.knows(ANA);
    URI answer = PlainBrowser.location(atProvider(begin("/")));
    PlainBrowser other = browser.copy();

    refuses(
        browser.get(URI.create(answer.toString().replaceFirst("&iss=.*", "&iss=http%3A%2F%2Fx"))),
        "does not hold");
    refuses(other.get(URI.create(answer.toString().replaceFirst("&iss=.*", ""))), "does not hold");
  }

  @Test
  void whoBreaksOffIsTold() {
    provider.knows(ANA);
    URI answer = PlainBrowser.location(atProvider(begin("/")));

    refuses(
        browser.get(
            URI.create(answer.toString().replaceFirst("code=[^&]*", "error=access_denied"))),
        "you broke off");
  }

  @Test
  void aRoleThatMayNotIsToldAndNobodyIsLedElsewhere() {
    link(ConsoleMember.of(product, "Thabo Technician", "TECHNICIAN"), "thabo@example.com");
    provider.knows("thabo@example.com");
    refuses(signIn(), "your role may not use the console");

    provider.knows(ANA);
    HttpResponse<String> back =
        browser.get(PlainBrowser.location(atProvider(begin("//evil.example.com"))));
    assertThat(PlainBrowser.location(back)).isEqualTo(product.http("/console/"));
  }

  @Test
  void whoeverIsNoLongerLinkedIsOutAtTheNextRequest() {
    ConsoleMember soon = ConsoleMember.of(product, "Soon Gone", "QUALITY");
    link(soon, "soon@example.com");
    provider.knows("soon@example.com");
    assertThat(signIn().statusCode()).isEqualTo(303);
    provider.knows(ANA);
    PlainBrowser manager = new PlainBrowser();
    manager.get(PlainBrowser.location(atProvider(begin(manager, "/"))));

    String page = manager.get(product.http("/console/administration/sign-in")).body();
    HttpResponse<String> ended =
        manager.post(
            product.http("/console/administration/sign-in"),
            Map.of(
                "csrf",
                page.replaceAll("(?s).*?name=\"csrf\" value=\"([0-9a-f]+)\".*", "$1"),
                "person",
                Long.toString(soon.person()),
                "id",
                ""));

    assertThat(ended.statusCode()).isEqualTo(303);
    assertThat(browser.get(product.http("/console/orders")).statusCode()).isEqualTo(303);
    assertThat(
            product
                .sql()
                .column(
                    "SELECT source FROM audit WHERE act = 'ACCOUNT_LINKED' AND concerns = ?",
                    soon.person()))
        .containsExactly("WEB");
  }

  @Test
  void withoutTheProviderPasswordsGoOn() {
    provider.knows(ANA);
    URI answer = PlainBrowser.location(atProvider(begin("/")));
    provider.goesDown();

    refuses(browser.get(answer), "sign in with your password");
    HttpResponse<String> local =
        browser.post(
            product.http("/console/sign-in"),
            Map.of("name", ana.name(), "password", ConsoleMember.PASSWORD));
    assertThat(local.statusCode()).isEqualTo(303);
    provider.knows(ANA);
  }

  @Test
  void noLogTellsASecretOrWhoSomebodyIsThere() {
    provider.knows(ANA);
    signIn();

    assertThat(product.log())
        .contains("signed in by provider person=")
        .doesNotContain(OpenIdProvider.SECRET, ANA, "id_token", "eyJ");
  }

  private HttpResponse<String> signIn() {
    return browser.get(PlainBrowser.location(atProvider(begin("/"))));
  }

  private HttpResponse<String> begin(String to) {
    return begin(browser, to);
  }

  private static HttpResponse<String> begin(PlainBrowser visitor, String to) {
    return visitor.get(product.http("/console/sign-in/provider?to=" + to));
  }

  private HttpResponse<String> atProvider(HttpResponse<String> begun) {
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    URI there = PlainBrowser.location(begun);
    assertThat(there.toString()).startsWith(provider.issuer() + "/authorize?");
    return new PlainBrowser().get(there);
  }

  private static void refuses(HttpResponse<String> answer, String reason) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains(reason);
  }

  private static void link(ConsoleMember member, String address) {
    product
        .sql()
        .run("UPDATE account SET external_id = ? WHERE person_id = ?", address, member.person());
  }
}
