package com.barron.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PendingSignInTest {
  @Test
  void isReadAsItWasWritten() {
    PendingSignIn pending = PendingSignIn.to("/orders/ORD-12345");

    assertThat(PendingSignIn.parse(pending.text())).contains(pending);
    assertThat(pending.text()).matches("[A-Za-z0-9_.-]+");
  }

  @Test
  void isAnotherOneEachTime() {
    PendingSignIn one = PendingSignIn.to("/");
    PendingSignIn other = PendingSignIn.to("/");

    assertThat(one.state()).isNotEqualTo(other.state()).isNotEqualTo(one.nonce());
    assertThat(one.isState(one.state())).isTrue();
    assertThat(one.isState(other.state())).isFalse();
    assertThat(one.isState("")).isFalse();
  }

  @Test
  void nothingElseIsOne() {
    assertThat(PendingSignIn.parse("")).isEmpty();
    assertThat(PendingSignIn.parse("a.b.c.d")).isEmpty();
    assertThat(PendingSignIn.parse(PendingSignIn.to("/").text() + ".more")).isEmpty();
    assertThat(PendingSignIn.parse(PendingSignIn.to("/").text().substring(1))).isEmpty();
  }

  /** The example of RFC 7636, appendix B. */
  @Test
  void theChallengeIsThatOfPkce() {
    var pending = new PendingSignIn("", "", "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "/");

    assertThat(pending.challenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }
}
