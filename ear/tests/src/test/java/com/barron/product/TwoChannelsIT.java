package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.provider.meta.MetaPhone;
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

/**
 * Both channels are on: one person has a phone on each, and is reached on the first of the order.
 */
@ResourceLock(TestQueue.SIMULATOR)
@ExtendWith(ProductExtension.class)
class TwoChannelsIT {
  private static final Pattern CODE = Pattern.compile("join ([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");
  private static final Pattern CHANGE = Pattern.compile("BCR-\\d+");

  @Test
  void aPersonMovesAndIsReachedOnTheFirstChannelThatMayBeWrittenTo(TestRig testRig) {
    RunningProduct runningProduct = testRig.asStarted(Enrolment.INVITE);
    TwilioPhone thabo = runningProduct.enrolled("Thabo", "TECHNICIAN");
    TwilioPhone before = runningProduct.enrolled("Ana", "SUPERVISOR");
    MetaPhone after = runningProduct.somebodyOnMeta();

    before.asks("hi");
    assertThat(after.asks("hi")).contains("not known here yet");
    String code = found(CODE, before.asks("link"));
    assertThat(after.asks("join " + code)).contains("Welcome to Barron");

    String change = changed(thabo, 3);
    assertThat(after.receives()).contains("BOM change " + change + " by Thabo");
    assertThat(before.inbox()).noneMatch(text -> text.contains(change));
    assertThat(after.asks("approve " + change)).contains(change + " is approved");
    assertThat(thabo.receives()).contains("Your BOM change " + change + " was approved");
    assertThat(decidedBy(runningProduct, change)).isEqualTo("Ana");
    assertThat(phonesOf(runningProduct, "Ana")).isEqualTo("meta, twilio");

    // Meta lets us write only to somebody who wrote in the last 24 hours.
    runningProduct
        .sql()
        .run(
            """
              UPDATE whatsapp_session SET last_inbound_at = last_inbound_at - interval '25 hours'
              WHERE channel = 'meta'
              """);
    String next = changed(thabo, 2);
    assertThat(before.receives()).contains("BOM change " + next + " by Thabo");
    assertThat(after.inbox()).noneMatch(text -> text.contains(next));
  }

  private static String changed(TwilioPhone by, int quantity) {
    by.asks("bom BOM-2001 BOLT-M8-30 " + quantity + " cheaper");
    return found(CHANGE, by.asks("yes"));
  }

  private static String decidedBy(RunningProduct runningProduct, String change) {
    return runningProduct
        .sql()
        .column(
            """
            SELECT p.name FROM bom_change c JOIN person p ON p.id = c.decided_by
            WHERE c.number = ?
            """,
            change)
        .get(0);
  }

  private static String phonesOf(RunningProduct runningProduct, String name) {
    return runningProduct
        .sql()
        .column(
            """
            SELECT string_agg(DISTINCT channel, ', ' ORDER BY channel) FROM person_identity i
            JOIN person p ON p.id = i.person_id WHERE p.name = ? AND i.revoked_at IS NULL
            """,
            name)
        .get(0);
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return matcher.group(matcher.groupCount());
  }
}
