package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Orders, defects and tickets from the beginning to the end, by the phones of those who may. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class LifeCyclesIT {
  private static final Pattern DEFECT = Pattern.compile("DEF-\\d+");
  private static final Pattern TICKET = Pattern.compile("MAINT-\\d+");

  @Test
  void anOrderEndsWhenItsDefectsAreClosed(TestRig testRig) {
    RunningProduct product = testRig.asStarted(Enrolment.INVITE);
    product
        .sql()
        .run(
            """
            INSERT INTO production_order (number, product, status, percent_complete, due_at)
            VALUES ('ORD-71001', 'Pump', 'RELEASED', 0, now() + interval '5 days')
            """);
    TwilioPhone thabo = product.enrolled("Thabo Cycle", "TECHNICIAN");
    TwilioPhone quinn = product.enrolled("Quinn Cycle", "QUALITY");
    TwilioPhone ana = product.enrolled("Ana Cycle", "SUPERVISOR");
    TwilioPhone ben = product.enrolled("Ben Cycle", "SUPERVISOR");
    ana.asks("hi");
    ben.asks("hi");

    assertThat(thabo.asks("start ORD-71001")).contains("ORD-71001 is started");
    assertThat(thabo.asks("progress ORD-71001 80")).contains("ORD-71001: 80 % complete");
    String critical = found(DEFECT, thabo.asks("defect ORD-71001 internal reject high"));
    assertThat(ana.receives()).contains("ORD-71001 is ON HOLD");
    assertThat(ben.receives()).contains("ORD-71001 is ON HOLD");
    assertThat(thabo.asks("complete ORD-71001"))
        .contains("ORD-71001 is On Hold", "On hold because of: " + critical);
    assertThat(quinn.asks("close " + critical + " scrap cracked"))
        .contains("Not for your role: release a hold");
    assertThat(ana.asks("close " + critical + " scrap cracked"))
        .contains("a second person has to confirm");
    assertThat(ben.receives())
        .contains("Ana Cycle asks to release ORD-71001", "They say: Scrap. cracked");
    assertThat(ben.asks("close " + critical + " rework weld it"))
        .contains("Somebody asked to close " + critical + " in another way");
    ben.asks("menu");
    assertThat(ben.asks("release " + critical)).contains(critical + " is released");
    assertThat(thabo.receives()).contains(critical + " is released by Ben Cycle");

    String cosmetic = found(DEFECT, thabo.asks("defect ORD-71001 cosmetic flaw low"));
    assertThat(quinn.asks("ack " + cosmetic)).contains(cosmetic + " is yours");
    assertThat(quinn.asks("close " + cosmetic)).contains("What becomes of the parts?");
    assertThat(quinn.asks("use as is")).contains("Why, or what was done");
    assertThat(quinn.asks("the customer agrees")).contains(cosmetic + " is closed: Use as is.");
    assertThat(thabo.receives()).contains(cosmetic + " is closed by Quinn Cycle: Use as is.");
    assertThat(quinn.asks("undo")).contains("Taken back: closing " + cosmetic);
    assertThat(quinn.asks("close " + cosmetic + " use as is the customer agrees"))
        .contains(cosmetic + " is closed: Use as is.");
    assertThat(thabo.receives()).contains(cosmetic + " is closed by Quinn Cycle: Use as is.");

    assertThat(thabo.asks("complete ORD-71001")).contains("ORD-71001 is completed");
    assertThat(
            product.sql().column("SELECT status FROM production_order WHERE number = 'ORD-71001'"))
        .containsExactly("COMPLETED");
    assertThat(
            product
                .sql()
                .column(
                    "SELECT disposition || ' ' || note FROM defect_disposition"
                        + " WHERE defect_number IN (?, ?) ORDER BY 1",
                    critical,
                    cosmetic))
        .containsExactly("SCRAP cracked", "USE_AS_IS the customer agrees");
  }

  @Test
  void whatIsSaidOfATicketIsKeptAndItsEndIsTakenBack(TestRig testRig) {
    RunningProduct product = testRig.asStarted(Enrolment.INVITE);
    product
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES ('MACH-71001', 'Saw', 'Line C')");
    TwilioPhone thabo = product.enrolled("Thabo Ticket", "TECHNICIAN");
    TwilioPhone ana = product.enrolled("Ana Ticket", "SUPERVISOR");
    String ticket = found(TICKET, thabo.asks("report MACH-71001 bearing noise medium"));

    assertThat(ana.asks("urgency " + ticket + " low")).contains("has the urgency Low now");
    assertThat(ana.asks("assign " + ticket + " Thabo Ticket")).contains("is with Thabo Ticket");
    assertThat(thabo.receives()).contains("👤 " + ticket + " is yours");
    assertThat(thabo.asks("done " + ticket + " replaced the bearing"))
        .contains(ticket + " is resolved");
    assertThat(ana.asks("show " + ticket))
        .contains("• resolved: Thabo Ticket", "“replaced the bearing”", "• urgency Low: you");
    assertThat(thabo.asks("undo")).contains("Taken back: closing " + ticket);
    assertThat(ana.asks("show " + ticket)).contains("Owner: Thabo Ticket");
    assertThat(thabo.asks("undo")).contains("it cannot be taken back");
    assertThat(product.sql().column("SELECT act FROM audit WHERE subject = ? ORDER BY id", ticket))
        .containsExactly(
            "TICKET_OPENED",
            "TICKET_REPRIORITISED",
            "TICKET_ASSIGNED",
            "TICKET_RESOLVED",
            "TICKET_REVERTED");
  }

  @Test
  void anOrderIsTheirsWhoTookItUntilTheyGiveItBack(TestRig testRig) {
    RunningProduct product = testRig.asStarted(Enrolment.INVITE);
    product
        .sql()
        .run(
            """
            INSERT INTO production_order (number, product, status, percent_complete, due_at)
            VALUES ('ORD-71002', 'Pump', 'RELEASED', 0, now() + interval '5 days')
            """);
    TwilioPhone thabo = product.enrolled("Thabo Order", "TECHNICIAN");
    TwilioPhone ana = product.enrolled("Ana Order", "SUPERVISOR");

    assertThat(thabo.asks("ack ORD-71002")).contains("ORD-71002 is yours");
    assertThat(thabo.asks("my")).contains("Your open items: 1", "ORD-71002 · Pump · Released");
    assertThat(ana.asks("ack ORD-71002")).contains("Thabo Order took ORD-71002 before you");
    assertThat(thabo.asks("undo")).contains("Taken back: taking care of ORD-71002");
    assertThat(thabo.asks("my")).contains("You have no open items");
    assertThat(thabo.asks("undo")).contains("it cannot be taken back");

    assertThat(ana.asks("ack ORD-71002")).contains("ORD-71002 is yours");
    assertThat(thabo.asks("start ORD-71002")).contains("ORD-71002 is started");
    assertThat(ana.asks("undo")).contains("ORD-71002");
    assertThat(ana.asks("my")).as("somebody went on with it").contains("ORD-71002 · Pump");
  }

  private static String found(Pattern wanted, String text) {
    Matcher matcher = wanted.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }
}
