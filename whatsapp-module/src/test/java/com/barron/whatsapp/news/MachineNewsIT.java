package com.barron.whatsapp.news;

import static com.barron.whatsapp.news.NewsFixture.RITA;
import static com.barron.whatsapp.news.NewsFixture.SUE;
import static com.barron.whatsapp.news.NewsFixture.TIM;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.maintenance.signals.MachineRecovered;
import com.barron.production.reference.Reference;
import com.barron.production.sla.responsibility.ResponsiblePeople;
import com.barron.whatsapp.channel.Choice;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A machine of MAINT-556 runs again; its gateway, here Rita, brought the signal. */
class MachineNewsIT {
  private static final Reference TICKET = Reference.of("MAINT-556");

  private final NewsFixture fixture = new NewsFixture();
  private final MachineNotifier notifier = new MachineNotifier(fixture.newsSender);

  @Test
  void whoTakesCareOfItHearsThatItRunsAgain() {
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.of(TIM), Optional.of(RITA)));

    notifier.on(new MachineRecovered(Reference.of("MACH-003"), TICKET, RITA));

    assertThat(fixture.text(TIM))
        .isEqualTo(
            "▶️ MACH-003 runs again.\nMAINT-556 stays open: say DONE MAINT-556 when it is repaired.");
    assertThat(fixture.sent.get(0).reply().choices())
        .extracting(Choice::id)
        .containsExactly("DONE MAINT-556", "MAINT-556");
    assertThat(fixture.told()).containsExactly(TIM);
  }

  @Test
  void ofATicketThatNobodyTookTheSupervisorsOnShiftHear() {
    fixture.responsible.put(TICKET, new ResponsiblePeople(Optional.empty(), Optional.of(RITA)));

    notifier.on(new MachineRecovered(Reference.of("MACH-003"), TICKET, RITA));

    assertThat(fixture.told()).contains(SUE);
  }
}
