package com.barron.faults;

import com.barron.provider.TwilioPhone;
import com.barron.rig.Node;
import java.time.Duration;
import java.util.List;

/** No node is left, and with the last one goes the cache. */
final class AllNodesStop implements Case {
  private static final int PEOPLE = 10;
  private static final String QUESTION = "Severity (Low/Medium/High): ?";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public String id() {
    return "F18";
  }

  @Override
  public String fault() {
    return "all nodes stopped in the middle of conversations";
  }

  @Override
  public void run(Trial trial) {
    List<TwilioPhone> people = trial.people(PEOPLE);
    for (TwilioPhone phone : people) {
      says(trial, phone, "1");
      says(trial, phone, "ORD-12346");
      says(trial, phone, "Cosmetic Flaw");
    }
    trial.fleet().nodes().forEach(Node::stop);
    trial.fleet().makeWhole();
    int same = 0;
    int done = 0;
    for (TwilioPhone phone : people) {
      same += says(trial, phone, "what was it").contains(QUESTION) ? 1 : 0;
      done += says(trial, phone, "Low").contains("DEF-") ? 1 : 0;
    }
    trial.demand(same + " of " + PEOPLE + " were asked the same question", same == PEOPLE);
    trial.demand(done + " of " + PEOPLE + " could finish", done == PEOPLE);
  }

  private static String says(Trial trial, TwilioPhone phone, String text) {
    trial.carrier().carry(phone, phone.text(text));
    return phone.hears(PATIENCE);
  }
}
