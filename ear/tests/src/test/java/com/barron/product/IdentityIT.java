package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.rig.TestRig.Enrolment;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A person enrols by a code, does what their role allows, and is revoked with a lost phone. */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class IdentityIT {
  private static final Pattern CODE = Pattern.compile("join ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");
  private static final Pattern CHANGE = Pattern.compile("BCR-\\d+");
  private static final Pattern DEFECT = Pattern.compile("DEF-\\d+");

  @Test
  void fromTheInviteToTheLostPhone(TestRig testRig) {
    RunningProduct runningProduct = testRig.asStarted(Enrolment.INVITE);
    TwilioPhone ana = runningProduct.enrolled("Ana", "SUPERVISOR");
    TwilioPhone ben = runningProduct.enrolled("Ben", "SUPERVISOR");
    TwilioPhone thabo = runningProduct.somebody();
    ana.asks("hi");
    ben.asks("hi");

    assertThat(thabo.asks("hi")).contains("not known here yet");
    thabo.says("hello? anybody?");
    String code = invited(ana);
    assertThat(thabo.asks("join AAAA-AAAA-AAAA")).contains("I do not know this code");
    assertThat(thabo.asks("join " + code.toLowerCase(Locale.ROOT)))
        .startsWith("✅ You are in, Thabo Nkosi. Your role: Technician")
        .contains("Welcome to Barron");
    assertThat(thabo.inbox()).hasSize(3);
    assertThat(joined(runningProduct)).containsExactly("Thabo Nkosi by Ana TECHNICIAN CHAT");
    leavesNoTrace(runningProduct, code);

    String defect = found(DEFECT, thabo.asks("defect ORD-12345 internal reject high"));
    assertThat(ana.receives()).contains("ORD-12345 is ON HOLD because of " + defect);
    assertThat(ben.receives()).contains("ORD-12345 is ON HOLD because of " + defect);
    assertThat(thabo.asks("release " + defect)).contains("Not for your role: release a hold");
    assertThat(ana.asks("release ORD-12345")).contains("a second person has to confirm");
    assertThat(ben.receives()).contains("Ana asks to release ORD-12345", "RELEASE " + defect);
    assertThat(ana.asks("release " + defect)).contains("somebody else has to confirm");
    assertThat(status(runningProduct)).isEqualTo("ON_HOLD");
    assertThat(ben.asks("release " + defect)).contains(defect + " is released");
    assertThat(status(runningProduct)).isEqualTo("IN_PROGRESS");
    assertThat(thabo.receives()).contains(defect + " is released by Ben.");
    assertThat(ana.receives()).contains(defect + " is released by Ben.");

    assertThat(ben.asks("alerts off")).contains("No alerts and no news");
    thabo.asks("bom BOM-2001 BOLT-M8-30 3 *cheaper*");
    String change = found(CHANGE, thabo.asks("yes"));
    assertThat(ana.receives())
        .contains("BOM change " + change + " by Thabo Nkosi", "BOLT-M8-30 4 → 3")
        .contains("Reason: ∗cheaper∗", "APPROVE " + change);
    assertThat(ana.asks("pending")).contains(change);
    assertThat(ana.asks("reject " + change + " Too weak")).contains(change + " is rejected");
    assertThat(thabo.receives()).contains("Your BOM change " + change + " was rejected");
    assertThat(ben.inbox()).noneMatch(text -> text.contains("BOM change"));

    assertThat(ana.asks("revoke Thabo")).contains("Take all phones of Thabo Nkosi");
    assertThat(ana.asks("yes")).contains("cannot write to Barron any more");
    assertThat(thabo.asks("ORD-12345")).contains("This phone was taken out of Barron");
    assertThat(thabo.asks("join " + code)).contains("This code was used before");
  }

  @Test
  void whoIsKnownGetsTheRoleOfACodeByTwoAndIsNoSecondPersonForWhoGaveIt(TestRig testRig) {
    RunningProduct runningProduct = testRig.asStarted(Enrolment.INVITE);
    TwilioPhone ana = runningProduct.enrolled("Ana", "SUPERVISOR");
    TwilioPhone ben = runningProduct.enrolled("Ben", "SUPERVISOR");
    TwilioPhone thabo = runningProduct.enrolled("Thabo Nkosi", "TECHNICIAN");
    ana.asks("hi");
    ben.asks("hi");
    thabo.asks("hi");

    assertThat(ana.asks("invite manager Thabo Nkosi")).contains("You cannot invite", "Manager");
    ana.asks("menu");
    String code = found(CODE, ana.asks("invite supervisor Thabo Nkosi"));
    assertThat(ana.asks("join " + code)).contains("You gave out this code yourself");
    assertThat(thabo.asks("JOIN " + code.replace("-", " ")))
        .contains("The role Supervisor is asked for");
    assertThat(ben.receives())
        .contains("Ana asks for another role of Thabo Nkosi: Technician → Supervisor");
    assertThat(ana.asks("promote Thabo Nkosi supervisor")).contains("You asked for this role");
    assertThat(thabo.asks("release ORD-12345")).contains("Not for your role");
    assertThat(ben.asks("promote Thabo Nkosi supervisor"))
        .contains("Thabo Nkosi is Supervisor from now on. Before: Technician.");
    assertThat(thabo.receives()).contains("Your role is now: Supervisor");
    assertThat(ana.receives()).contains("Thabo Nkosi has the role that you asked for: Supervisor");
    leavesNoTrace(runningProduct, code);
    assertThat(ben.asks("join " + code)).contains("This code was used before");

    String defect = found(DEFECT, ben.asks("defect ORD-12345 internal reject high"));
    assertThat(ana.receives()).contains("ORD-12345 is ON HOLD because of " + defect);
    assertThat(thabo.receives()).contains("ORD-12345 is ON HOLD because of " + defect);
    assertThat(thabo.asks("release " + defect)).contains("a second person has to confirm");
    assertThat(ana.receives()).contains("Thabo Nkosi asks to release ORD-12345");
    assertThat(ana.asks("release " + defect)).contains("less than 30 days ago");
    assertThat(status(runningProduct)).isEqualTo("ON_HOLD");
    assertThat(thabo.asks("undo")).contains("asking to release");
    assertThat(runningProduct.sql().number("SELECT count(*) FROM audit WHERE act = 'ROLE_CHANGED'"))
        .isOne();

    thabo.asks("bom BOM-2001 BOLT-M8-30 3 cheaper");
    String change = found(CHANGE, thabo.asks("yes"));
    assertThat(ana.receives()).contains("BOM change " + change);
    assertThat(ben.receives()).contains("BOM change " + change);
    assertThat(ana.asks("approve " + change)).contains("less than 30 days ago");
    assertThat(ben.asks("approve " + change)).contains(change + " is approved");
  }

  private static String invited(TwilioPhone by) {
    return found(CODE, by.asks("invite technician Thabo Nkosi"));
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(matcher.groupCount());
  }

  /** Neither the journal nor the log tells a code. */
  private static void leavesNoTrace(RunningProduct runningProduct, String code) {
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                runningProduct
                        .sql()
                        .number(
                            "SELECT count(*) FROM whatsapp_log WHERE body ILIKE ?",
                            "%" + code + "%")
                    == 0);
    assertThat(runningProduct.log()).doesNotContain(code);
  }

  /** Who came by whose code, as the audit tells it. */
  private static List<String> joined(RunningProduct runningProduct) {
    return runningProduct
        .sql()
        .column(
            """
            SELECT p.name || ' by ' || i.name || ' ' || (a.changes -> 'after' ->> 'role') || ' ' || a.source
              FROM audit a JOIN person p ON p.id = a.person_id JOIN person i ON i.id = a.concerns
             WHERE a.act = 'PERSON_JOINED' ORDER BY a.id
            """);
  }

  private static String status(RunningProduct runningProduct) {
    return runningProduct
        .sql()
        .column("SELECT status FROM production_order WHERE number = 'ORD-12345'")
        .get(0);
  }
}
