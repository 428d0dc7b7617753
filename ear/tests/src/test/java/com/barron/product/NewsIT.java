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

/** From what one person does to the phones of those whom it concerns. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class NewsIT {
  private static final Pattern DEFECT = Pattern.compile("DEF-\\d+");
  private static final Pattern TICKET = Pattern.compile("MAINT-\\d+");

  @Test
  void whoIsResponsibleHearsOfTheBeginningAndWhoReportedOfTheEnd(TestRig testRig) {
    RunningProduct runningProduct = testRig.asStarted(Enrolment.INVITE);
    runningProduct
        .sql()
        .run(
            """
            INSERT INTO production_order (number, product, status, percent_complete, due_at)
            VALUES ('ORD-70003', 'Pump', 'IN_PROGRESS', 10, now() + interval '5 days')
            """);
    runningProduct
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES ('MACH-70003', 'Saw', 'Line N')");
    TwilioPhone thabo = runningProduct.enrolled("Thabo News", "TECHNICIAN");
    TwilioPhone ana = runningProduct.enrolled("Ana News", "SUPERVISOR");
    TwilioPhone ben = runningProduct.enrolled("Ben News", "SUPERVISOR");
    ana.asks("hi");
    ben.asks("hi");

    String defect = found(DEFECT, thabo.asks("defect ORD-70003 internal reject high"));
    assertThat(ana.receives()).contains("🔴 ORD-70003 is ON HOLD because of " + defect);
    assertThat(ben.receives()).contains("🔴 ORD-70003 is ON HOLD", "Recorded by Thabo News.");
    assertThat(ana.asks("release " + defect)).contains("a second person has to confirm");
    assertThat(ben.receives()).contains("Ana News asks to release ORD-70003");
    assertThat(ben.asks("release " + defect)).contains(defect + " is released");
    assertThat(thabo.receives()).contains("✅ " + defect + " is released by Ben News.");
    assertThat(ana.receives()).contains(defect + " is released by Ben News.", "In Progress");

    String ticket = found(TICKET, thabo.asks("report MACH-70003 bearing noise high"));
    assertThat(ana.receives()).contains("🔴 " + ticket + " is open", "ACK " + ticket);
    assertThat(ben.receives()).contains("🔴 " + ticket + " is open");
    assertThat(ana.asks("ack " + ticket)).contains(ticket + " is yours");
    assertThat(ben.asks("parts " + ticket)).contains(ticket + " is with Ana News");
    assertThat(ben.asks("YES PARTS " + ticket)).contains(ticket + " waits for parts");
    assertThat(thabo.receives()).contains("⏸️ " + ticket + " waits for parts", "Ben News");
    assertThat(ana.receives()).contains("⏸️ " + ticket + " waits for parts", "Ben News");
    assertThat(thabo.asks("alerts off")).contains("No alerts and no news");
    assertThat(ana.asks("done " + ticket)).contains(ticket + " is resolved");
    assertThat(thabo.inbox()).noneMatch(text -> text.contains(ticket + " is resolved"));
  }

  private static String found(Pattern wanted, String text) {
    Matcher matcher = wanted.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group();
  }
}
