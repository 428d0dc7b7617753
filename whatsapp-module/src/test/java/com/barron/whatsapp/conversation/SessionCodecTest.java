package com.barron.whatsapp.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.whatsapp.dialogue.AttachmentTarget;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.LatestFiles;
import com.barron.whatsapp.dialogue.PendingFiles;
import com.barron.whatsapp.dialogue.SuspendedForm;
import com.barron.whatsapp.ratelimit.MessageRate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCodecTest {
  private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
  private static final DialogueState STATE =
      new DialogueState(
              "defect", Map.of("order", "ORD-12345", "note", "\"ünï\" 😀\n"), List.of("LOW"), 2)
          .withSuspendedForm(Optional.of(new SuspendedForm("bom", Map.of("reason", "ünï"))))
          .withAttachmentTarget(Optional.of(new AttachmentTarget("DEF-1", AT, 3, "bom")))
          .withPendingFiles(
              Optional.of(
                  new PendingFiles(
                      "defect",
                      AT,
                      List.of(new PendingFiles.Sent("IMAGE", List.of("a", "b"), "the crack")))))
          .withLatestFiles(Optional.of(new LatestFiles("defect", AT)));

  @Test
  void isReadAsItWasWritten() {
    var session =
        new Session(
            7, 3, Optional.of(new Session.Participant(5, "Ana", Role.SUPERVISOR)), "pt-BR", STATE);
    assertThat(SessionCodec.session(SessionCodec.of(session))).contains(session);
    var busy =
        session.counting(
            new MessageRate(
                new MessageRate.Window(1_800_000_000, 20), new MessageRate.Window(9, 3), 60));
    assertThat(SessionCodec.session(SessionCodec.of(busy))).contains(busy);
    assertThat(SessionCodec.rate(SessionCodec.of(busy.messageRate())))
        .isEqualTo(busy.messageRate());
    var stranger = new Session(7, 3, Optional.empty(), "en", DialogueState.idle());
    assertThat(SessionCodec.session(SessionCodec.of(stranger))).contains(stranger);
    assertThat(SessionCodec.state(SessionCodec.of(STATE))).isEqualTo(STATE);
  }

  @Test
  void takesWhatIsMissingAsEmptyAndLeavesOutWhatIsNotKnown() {
    assertThat(SessionCodec.session("{\"id\":7,\"version\":3,\"newer\":{\"x\":[1]}}"))
        .contains(new Session(7, 3, Optional.empty(), "en", DialogueState.idle()));
    assertThat(SessionCodec.rate("{\"minute\":7,\"hour\":{\"from\":9},\"newer\":1}"))
        .isEqualTo(new MessageRate(MessageRate.Window.NONE, new MessageRate.Window(9, 0), 0));
    assertThat(SessionCodec.state("{\"form\":\"defect\",\"answers\":{\"a\":1,\"b\":\"x\"}}"))
        .isEqualTo(new DialogueState("defect", Map.of("b", "x"), List.of(), 0));
  }

  @Test
  void keepsNothingOfWhatItCannotRead() {
    for (String kept : List.of("1", "{}", "{\"form\":\"\"}", "{\"form\":2}")) {
      assertThat(SessionCodec.state("{\"form\":\"\",\"kept\":" + kept + "}").suspendedForm())
          .isEmpty();
    }
    assertThat(SessionCodec.state("{\"kept\":{\"form\":\"bom\",\"answers\":[]}}").suspendedForm())
        .contains(new SuspendedForm("bom", Map.of()));
  }

  @Test
  void forgetsARecordThatWaitsForFilesWhenItCannotBeRead() {
    for (String target : List.of("1", "{}", "{\"subject\":\"x\"}", "{\"subject\":7}")) {
      assertThat(SessionCodec.state("{\"target\":" + target + "}").files().target()).isEmpty();
    }
    assertThat(
            SessionCodec.state("{\"target\":{\"subject\":\"DEF-1\",\"until\":9223372036854775807}}")
                .files()
                .target())
        .isPresent();
  }

  @Test
  void forgetsFilesThatWaitWhenTheyCannotBeRead() {
    for (String pending :
        List.of("1", "{}", "{\"messages\":7}", "{\"messages\":[{\"kind\":\"IMAGE\"}]}")) {
      assertThat(SessionCodec.state("{\"pending\":" + pending + "}").files().pending()).isEmpty();
    }
    assertThat(SessionCodec.state("{\"latest\":1}").files().latest()).isEmpty();
  }

  /** Ten files with captions as long as they come fit into the column. */
  @Test
  void keepsNoMoreOfACaptionThanFits() {
    var sent = new PendingFiles.Sent("IMAGE", List.of("r".repeat(300)), "😀".repeat(4_096));
    var state =
        STATE.withPendingFiles(
            Optional.of(new PendingFiles("defect", AT, Collections.nCopies(10, sent))));
    assertThat(SessionCodec.of(state).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(65_536 / 2);
  }

  /** The search for idle conversations looks at the beginning of the text. */
  @Test
  void beginsWithTheForm() {
    assertThat(SessionCodec.of(STATE)).startsWith("{\"form\":\"defect\",");
  }

  @Test
  void asksAnewForAPersonWhoseRoleIsOfANewerVersion() {
    assertThat(SessionCodec.known(5, "Ana", "ASTRONAUT")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "nonsense", "{", "{}", "{\"id\":0,\"version\":1}"})
  void isNoSessionWhenItCannotBeUsed(String text) {
    assertThat(SessionCodec.session(text)).isEmpty();
    assertThat(SessionCodec.state(text)).isEqualTo(DialogueState.idle());
    assertThat(SessionCodec.rate(text)).isEqualTo(MessageRate.NONE);
  }
}
