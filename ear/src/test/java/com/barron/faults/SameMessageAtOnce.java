package com.barron.faults;

import com.barron.provider.Form;
import com.barron.provider.TwilioPhone;
import com.barron.rig.AtOnce;
import com.barron.rig.Node;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider that delivers everything ten times, to both nodes at the same moment. */
final class SameMessageAtOnce implements Case {
  private static final int MESSAGES = 30;
  private static final int COPIES = 10;

  @Override
  public String id() {
    return "F11";
  }

  @Override
  public String fault() {
    return "one message ten times, on both nodes at once";
  }

  @Override
  public void run(Trial trial) throws Exception {
    for (TwilioPhone phone : trial.people(MESSAGES)) {
      Form form = phone.text(Judge.TICKET);
      AtomicInteger turns = new AtomicInteger();
      AtOnce.times(
          COPIES,
          () -> {
            Node node = trial.fleet().node(turns.getAndIncrement() % 2);
            return trial.carrier().carryTo(node, phone, form);
          });
    }
    Outages.demandNoServerError(trial);
    trial.demand("every message is acknowledged", trial.carrier().refused() == 0);
  }
}
