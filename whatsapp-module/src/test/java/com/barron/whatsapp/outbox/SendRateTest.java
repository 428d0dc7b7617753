package com.barron.whatsapp.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SendRateTest {
  private static final int FAST = 1_000;
  private static final long MILLISECOND = 1_000_000;

  private final List<Integer> taken = new ArrayList<>();
  private final List<Integer> paces = new ArrayList<>();
  private final AtomicLong nanos = new AtomicLong();
  private int atMost = Integer.MAX_VALUE;
  private final SendRate node =
      new SendRate(
          (channel, wanted, perSecond) -> {
            taken.add(wanted);
            paces.add(perSecond);
            return Math.min(wanted, atMost);
          },
          nanos::get);

  @Test
  void aNodeThatSendsLittleTakesOneTurnAtATime() {
    for (int message = 0; message < 5; message++) {
      send(1, FAST);
      pass(200);
    }
    assertThat(taken).containsExactly(1, 1, 1, 1, 1);
  }

  @Test
  void aNodeThatSendsMuchTakesAheadWhatItUsedBefore() {
    send(10, FAST);
    pass(50);
    taken.clear();
    send(11, FAST);
    assertThat(taken).as("ten at once, the eleventh alone").containsExactly(10, 1);
  }

  @Test
  void whatWasTakenAheadIsGoodForAMomentOnly() {
    send(10, FAST);
    pass(50);
    send(1, FAST);
    pass(100);
    taken.clear();
    send(1, FAST);
    assertThat(taken).containsExactly(1);
  }

  @Test
  void turnsThatMayBeUsedLaterAreCountedByASlowerPace() {
    send(1, FAST);
    assertThat(paces).containsExactly(950);
  }

  @Test
  void aSlowPaceIsNeverTakenAhead() {
    send(4, 80);
    pass(50);
    send(2, 80);
    assertThat(taken).containsExactly(1, 1, 1, 1, 1, 1);
    assertThat(paces).containsOnly(80);
  }

  @Test
  void whoGetsNoTurnWaits() {
    atMost = 0;
    assertThat(node.allows("twilio", FAST)).isFalse();
  }

  @Test
  void withoutALimitNobodyIsAsked() {
    assertThat(node.allows("twilio", ClaimQuota.UNPACED)).isTrue();
    assertThat(taken).isEmpty();
  }

  private void send(int messages, int perSecond) {
    for (int message = 0; message < messages; message++) {
      assertThat(node.allows("twilio", perSecond)).isTrue();
    }
  }

  private void pass(int milliseconds) {
    nanos.addAndGet(milliseconds * MILLISECOND);
  }
}
