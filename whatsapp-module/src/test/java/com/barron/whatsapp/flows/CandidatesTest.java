package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.production.openwork.WorkList;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command without its number offers what it is likely about. */
class CandidatesTest {
  private final DemoChat demoChat = new DemoChat();

  @ParameterizedTest
  @CsvSource({
    "SUPERVISOR, ack, ACK MAINT-555",
    "TECHNICIAN, eta, ETA MAINT-551 30m",
    "TECHNICIAN, why, WHY MAINT-551",
    "TECHNICIAN, attach, ATTACH MAINT-551",
    "SUPERVISOR, release, RELEASE DEF-98764",
    "SUPERVISOR, refuse, REFUSE DEF-98764",
    "ENGINEER, approve, APPROVE BCR-301",
    "ENGINEER, reject, REJECT BCR-301",
    "ENGINEER, tomar, ACK MAINT-555",
  })
  void offersWhatItIsLikelyAbout(Role role, String word, String first) {
    demoChat.work.add("MAINT-551", "MACH-004", "Overheating", "ACKNOWLEDGED", Duration.ofHours(-2));
    demoChat.work.add("DEF-98764", "ORD-12348", "Wrong Dimension", "OPEN", null);
    demoChat.work.add("DEF-98763", "ORD-12348", "Wrong Dimension", "WITHDRAWN", null);
    demoChat.work.add(
        WorkList.OPEN_TICKETS, "MAINT-552", "MACH-001", "Other", "ACKNOWLEDGED", Duration.ZERO);
    demoChat.work.add(
        WorkList.OPEN_TICKETS, "MAINT-555", "MACH-002", "Other", "OPEN", Duration.ZERO);
    demoChat.boms.proposed("BCR-301", "because", FakePeople.LERATO);
    ChatScenario chatScenario = demoChat.chat(role);

    assertThat(chatScenario.type(word)).contains("Please");
    assertThat(chatScenario.state().offered().stream().findFirst().orElse("")).isEqualTo(first);
  }
}
