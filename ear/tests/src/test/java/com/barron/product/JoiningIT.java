package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.TwilioPhone;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Two people, one machine in trouble. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class JoiningIT {
  private static final Pattern TICKET = Pattern.compile("MAINT-\\d+");

  @Test
  void whoJoinsATicketHearsOfItsEnd(RunningProduct runningProduct) {
    runningProduct
        .sql()
        .run("INSERT INTO machine (number, name, line) VALUES ('MACH-70002', 'Saw', 'Line J')");
    TwilioPhone first = runningProduct.somebody();
    TwilioPhone second = runningProduct.somebody();
    Matcher found = TICKET.matcher(first.asks("report MACH-70002 bearing noise low"));
    assertThat(found.find()).isTrue();
    String ticket = found.group();

    assertThat(second.asks("report MACH-70002 bearing noise high"))
        .contains(ticket + " is already open on MACH-70002 (just now). Join it?");
    assertThat(second.asks("join it")).contains("✅ You joined " + ticket);

    assertThat(
            runningProduct
                .sql()
                .column("SELECT number FROM ticket WHERE machine_number = 'MACH-70002'"))
        .containsExactly(ticket);
    assertThat(second.asks("my")).contains(ticket + " · MACH-70002");
    assertThat(first.asks("undo")).doesNotContain("is withdrawn");
    assertThat(first.asks("DONE " + ticket)).contains(ticket + " is resolved");
    assertThat(second.receives())
        .contains("✅ " + ticket + " is resolved: MACH-70002, Bearing Noise.");
    assertThat(second.asks("my")).contains("You have no open items");
    assertThat(second.asks("MACH-70002")).contains("✅ Machine found\nIssue Type: ?");
  }
}
