package com.barron.production.people.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InvitesTest {
  private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
  private static final Identity STRANGER =
      new Identity("simulator", IdentityKind.PHONE, "+12025550123");

  @Test
  void aCodeHasTwelveCharactersThatCannotBeConfused() {
    assertThat(InviteCode.random(new Random(1)).text())
        .matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
  }

  @Test
  void howACodeIsTypedDoesNotMatter() {
    byte[] hash = new InviteCode("RW10-8JBS-VFF8").hash();
    assertThat(new InviteCode(" rwlo 8jbs vff8 ").hash()).isEqualTo(hash);
    assertThat(new InviteCode("RWIO8JBSVFF8").hash()).isEqualTo(hash);
    assertThat(new InviteCode("*RW10–8JBS–VFF8*.").hash()).isEqualTo(hash);
    assertThat(new InviteCode("“ＲＷ１０\u00a08JBS\u200bVFF8”").hash()).isEqualTo(hash);
    assertThat(new InviteCode("RW10-8JBS-VFF9").hash()).isNotEqualTo(hash);
  }

  @Test
  void neitherACodeNorAnInviteNorAnIdentityTellsItselfToALog() {
    assertThat(new InviteCode("RW10-8JBS-VFF8").toString()).doesNotContain("RW10");
    assertThat(new Invite("RW10-8JBS-VFF8", NOW).toString()).doesNotContain("RW10");
    assertThat(STRANGER.toString()).doesNotContain("0123");
  }

  @Test
  void anInviteEndsAfterFifteenMinutes() {
    PendingInvite invite = invite();
    assertThat(invite.refusal(NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isEmpty();
    assertThat(invite.refusal(NOW.plus(Duration.ofMinutes(15))))
        .contains(InviteRedemption.Reason.EXPIRED);
  }

  @Test
  void anExpiredInviteCannotBeUsed() {
    PendingInvite invite = invite();
    assertThatThrownBy(() -> invite.useFor(new PersonId(4), NOW.plus(Duration.ofHours(1))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void afterFiveWrongCodesAnIdentityIsRefusedForAWhile() {
    InviteAttempts tries = InviteAttempts.none(STRANGER);
    for (int wrong = 1; wrong <= 4; wrong++) {
      tries.countWrong(NOW);
      assertThat(tries.refused(NOW)).isFalse();
    }
    tries.countWrong(NOW);
    assertThat(tries.refused(NOW.plus(Duration.ofMinutes(15)).minusMillis(1))).isTrue();
    assertThat(tries.refused(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    tries.countWrong(NOW.plus(Duration.ofMinutes(16)));
    assertThat(tries.refused(NOW.plus(Duration.ofMinutes(16)))).isFalse();
  }

  @Test
  void onlySupervisorsAndManagersInvite() {
    assertThat(Role.values())
        .filteredOn(Permission.INVITE::isAllowedTo)
        .containsExactly(Role.SUPERVISOR, Role.MANAGER);
  }

  private static PendingInvite invite() {
    return PendingInvite.by(
        new PersonId(3), new InviteCode("RW10-8JBS-VFF8"), "Newcomer", Role.QUALITY, NOW);
  }
}
