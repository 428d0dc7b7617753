package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.openid.PlainBrowser;
import com.barron.rig.ConsoleVisitor;
import com.barron.rig.RunningProduct;
import java.net.http.HttpResponse;
import java.util.Map;

/** Somebody signs in to the console by the password that they chose last. */
final class ChangedPassword implements Survivor {
  private static final String NAME = "Careful Changer";
  private static final String ACCOUNT = "careful.changer";
  private static final String NEW = "seven boats left at dawn";

  private final RunningProduct runningProduct;
  private ConsoleVisitor visitor;

  ChangedPassword(RunningProduct runningProduct) {
    this.runningProduct = runningProduct;
  }

  @Override
  public void begin() {
    visitor = ConsoleVisitor.signedIn(runningProduct.sql(), runningProduct::http, NAME);
    assertThat(visitor.csrf(runningProduct::http)).isNotEmpty();
  }

  @Override
  public void goOnWithoutAProvider() {
    // Nothing: the password was set.
  }

  @Override
  public void holdsAfterACrash() {
    signsIn(ConsoleVisitor.PASSWORD);
    HttpResponse<String> answer =
        visitor
            .browser()
            .post(
                runningProduct.http("/console/account/password"),
                Map.of(
                    "csrf",
                    visitor.csrf(runningProduct::http),
                    "present",
                    ConsoleVisitor.PASSWORD,
                    "password",
                    NEW,
                    "again",
                    NEW));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(visitor.csrf(runningProduct::http)).isNotEmpty();
  }

  @Override
  public void holdsAfterARestart() {
    assertThat(visitor.csrf(runningProduct::http)).isEmpty();
    signsIn(NEW);
    assertThat(visitor.csrf(runningProduct::http)).isNotEmpty();
  }

  private void signsIn(String password) {
    HttpResponse<String> answer =
        visitor
            .browser()
            .post(
                runningProduct.http("/console/sign-in"),
                Map.of("name", ACCOUNT, "password", password, "to", "/orders"));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(PlainBrowser.location(answer).getPath()).isEqualTo("/console/orders");
  }
}
