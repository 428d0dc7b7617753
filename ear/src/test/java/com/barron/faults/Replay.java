package com.barron.faults;

import com.barron.provider.Form;
import com.barron.provider.TwilioPhone;
import com.barron.rig.Node;
import com.barron.rig.Sql;
import java.util.ArrayList;
import java.util.List;

/** Somebody recorded genuine requests, and plays them again on both nodes. */
final class Replay implements Case {
  private static final int PEOPLE = 20;
  private static final List<String> SAYS = List.of("menu", Judge.TICKET, "1", "ORD-12346");

  @Override
  public String id() {
    return "S2";
  }

  @Override
  public String fault() {
    return "captured requests played again";
  }

  @Override
  public void run(Trial trial) {
    List<Form> captured = new ArrayList<>();
    for (TwilioPhone phone : trial.people(PEOPLE)) {
      for (String text : SAYS) {
        Form form = phone.text(text);
        captured.add(form);
        trial.carrier().carry(phone, form);
      }
    }
    trial.settle();
    String before = world(trial.fleet().sql());
    int taken = trial.fleet().twilio().ledger().sent(all -> true).size();
    int odd = 0;
    for (Form form : captured) {
      for (Node node : trial.fleet().nodes()) {
        Attempt again = trial.carrier().post(node, form.encoded(), trial.carrier().sign(form));
        odd += again.took() ? 0 : 1;
      }
    }
    trial.settle();
    int effects = trial.fleet().twilio().ledger().sent(all -> true).size() - taken;
    trial.note(captured.size() * 2 + " requests were played again");
    trial.demand(odd + " replays were not answered as the first was", odd == 0);
    trial.demand(effects + " messages left because of replays", effects == 0);
    trial.demand("the tables are as before", before.equals(world(trial.fleet().sql())));
  }

  /** How much of everything there is, and where each conversation stands. */
  private static String world(Sql sql) {
    return sql.rows(
            """
            SELECT (SELECT count(*) FROM whatsapp_inbox) AS inbox,
                   (SELECT count(*) FROM whatsapp_log) AS journal,
                   (SELECT count(*) FROM whatsapp_outbox) AS outbox,
                   (SELECT sum(version) FROM whatsapp_session) AS sessions,
                   (SELECT count(*) FROM ticket) AS tickets,
                   (SELECT count(*) FROM defect) AS defects,
                   (SELECT count(*) FROM person) AS people
            """)
        .toString();
  }
}
