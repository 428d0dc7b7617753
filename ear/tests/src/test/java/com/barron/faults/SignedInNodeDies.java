package com.barron.faults;

import com.barron.openid.PlainBrowser;
import com.barron.rig.ConsoleVisitor;
import com.barron.rig.TestNode;
import com.barron.rig.TestSql;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kill -9 of the node on which people are signed in to the console. */
final class SignedInNodeDies implements FaultCase {
  private static final int PEOPLE = 10;

  @Override
  public String id() {
    return "F24";
  }

  @Override
  public String fault() {
    return "a node dies on which people are signed in to the console (kill -9)";
  }

  /**
   * Somebody at their browser.
   *
   * @param csrf what the form says that they have open
   */
  private record Visitor(ConsoleVisitor who, String csrf) {
    static Visitor signedIn(TestSql sql, TestNode node, String name) {
      ConsoleVisitor who = ConsoleVisitor.signedIn(sql, node::http, name);
      return new Visitor(who, who.csrf(node::http));
    }

    String name() {
      return who.name();
    }

    PlainBrowser browser() {
      return who.browser();
    }
  }

  @Override
  public void run(CaseContext caseContext) {
    TestNode dies = caseContext.cluster().node(0);
    TestNode lives = caseContext.cluster().node(1);
    List<Visitor> people = new ArrayList<>();
    for (int i = 1; i <= PEOPLE; i++) {
      people.add(Visitor.signedIn(caseContext.cluster().sql(), dies, "Night Shift " + i));
    }

    dies.kill();

    long start = System.nanoTime();
    int known = 0;
    for (Visitor one : people) {
      HttpResponse<String> page = one.browser().get(lives.http("/console/orders"));
      known += page.statusCode() == 200 && page.body().contains(one.name()) ? 1 : 0;
    }
    caseContext.figure(
        "all pages, after the death",
        Duration.ofNanos(System.nanoTime() - start),
        Duration.ofSeconds(10));
    int done = 0;
    for (Visitor one : people) {
      done += formIsTaken(lives, one) ? 1 : 0;
    }
    caseContext.demand(known + " of " + PEOPLE + " are still signed in", known == PEOPLE);
    caseContext.demand(
        done + " of " + PEOPLE + " send the form that they had open", done == PEOPLE);
    caseContext.demand("nobody else is", isNobody(lives, new PlainBrowser()));
    caseContext.demand("signing out holds", isNobody(lives, signedOut(lives, people.get(0))));
  }

  private static boolean formIsTaken(TestNode node, Visitor visitor) {
    return visitor
            .browser()
            .post(node.http("/console/theme"), Map.of("csrf", visitor.csrf(), "to", "/orders"))
            .statusCode()
        == 303;
  }

  private static PlainBrowser signedOut(TestNode node, Visitor visitor) {
    PlainBrowser thief = visitor.browser().copy();
    visitor.browser().post(node.http("/console/sign-out"), Map.of("csrf", visitor.csrf()));
    return thief;
  }

  private static boolean isNobody(TestNode node, PlainBrowser browser) {
    HttpResponse<String> answer = browser.get(node.http("/console/orders"));
    return answer.statusCode() == 303
        && PlainBrowser.location(answer).getPath().equals("/console/sign-in");
  }
}
