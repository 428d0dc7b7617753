package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.reference.Reference;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reply to a message of ours is about what that message is about. */
class QuotedCommandTest {
  private final DemoChat demoChat = new DemoChat();
  private final ChatScenario chatScenario = demoChat.chat();

  @ParameterizedTest
  @CsvSource({
    "done, MAINT-555 is resolved",
    "Done!, MAINT-555 is resolved",
    "ack, MAINT-555 is yours",
    "why, MAINT-555 is due",
    "attach, they are added to MAINT-555"
  })
  void aCommandIsAboutWhatIsQuoted(String said, String answer) {
    assertThat(reply(said, "MAINT-555")).contains(answer);
  }

  @Test
  void aSpanOfTimePromises() {
    demoChat.alerts.open("MAINT-555");
    assertThat(reply("2h", "MAINT-555")).contains("MAINT-555 is yours", "in 2 hours");
  }

  @Test
  void takesTheOneOfTheKindThatTheCommandTakes() {
    assertThat(reply("done", "MACH-002", "MAINT-555")).contains("MAINT-555 is resolved");
  }

  @Test
  void asksWhichOfSeveral() {
    assertThat(reply("done", "MAINT-551", "MAINT-553"))
        .startsWith("🔎 That message is about several. Which one?")
        .contains("1. DONE MAINT-551", "2. DONE MAINT-553");
    assertThat(chatScenario.type("1")).contains("MAINT-551 is with Lerato");
    assertThat(chatScenario.type("1")).contains("MAINT-551 is resolved");
  }

  @Test
  void worksInOtherLanguages() {
    chatScenario.in(Locale.forLanguageTag("es"));
    assertThat(reply("listo", "MAINT-555")).contains("MAINT-555");
    assertThat(demoChat.maintenance.stored(Reference.of("MAINT-555")).status().hasEnded()).isTrue();
  }

  @Test
  void isHeardAsEverWhenNothingFits() {
    assertThat(reply("done", "ORD-12345")).startsWith("✍️ Please add the number: DONE MAINT-555");
    assertThat(reply("hello", "MAINT-555")).contains("Welcome");
    chatScenario.type("SOP-102");
    assertThat(reply("done", "SOP-102")).contains("Step 2 of 3");
  }

  @Test
  void aPhotoIsForWhatIsQuoted() {
    var photo = new Content.Media(MediaKind.IMAGE, "photo", "");
    assertThat(chatScenario.send(photo.about(List.of(Reference.of("MAINT-555")))))
        .startsWith("📎 Photo for MAINT-555 received.");
  }

  private String reply(String said, String... quoted) {
    return chatScenario.send(
        new Content.Text(said, "wamid.OUT1").about(Stream.of(quoted).map(Reference::of).toList()));
  }
}
