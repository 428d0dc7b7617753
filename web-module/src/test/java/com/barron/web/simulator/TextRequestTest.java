package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.ws.rs.BadRequestException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextRequestTest {
  private static final String ID = "0b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d";

  @Test
  void readsWhatThePagePosts() {
    var textRequest = TextRequest.read(json("+12025550101", ID, "Größe 📏\nzweite Zeile"));

    assertThat(textRequest)
        .isEqualTo(new TextRequest("+12025550101", ID, "Größe 📏\nzweite Zeile"));
  }

  @Test
  void keepsLineBreaksAndDropsWhatCannotBeStored() {
    assertThat(typed("a\r\nb\u0000c\td\u0007e\u2028f").text()).isEqualTo("a\nb c d e\nf");
  }

  @Test
  void dropsHalfOfACharacter() {
    var body = "{\"phone\":\"+1\",\"id\":\"" + ID + "\",\"text\":\"a\\ud83db 📏\"}";

    assertThat(TextRequest.read(body.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("a b 📏");
  }

  @Test
  void takesTextsUpToTheLongest() {
    assertThat(typed("x".repeat(4_096)).text()).hasSize(4_096);
    assertRefused(json("+1", ID, "x".repeat(4_097)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "\t"})
  void refusesToSayNothing(String text) {
    assertRefused(json("+1", ID, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0b5ce63c-6a3a-4d3a-9a53-0f6f0a1b2c3d0", "'; drop table x; --"})
  void refusesAnIdThatIsNoUuid(String id) {
    assertRefused(json("+1", id, "hi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "\"text\"", "{\"text\":1}", "phone=%2B1&text=hi"})
  void refusesWhatIsNoMessage(String body) {
    assertRefused(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesBytesThatAreNoText() {
    assertRefused(new byte[] {(byte) 0xC3, (byte) 0x28, 0, 1, 2});
  }

  private static TextRequest typed(String text) {
    return TextRequest.read(json("+12025550101", ID, text));
  }

  private static byte[] json(String phone, String id, String text) {
    return Json.createObjectBuilder()
        .add("phone", phone)
        .add("id", id)
        .add("text", text)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(byte[] body) {
    assertThatThrownBy(() -> TextRequest.read(body)).isInstanceOf(BadRequestException.class);
  }
}
