package com.barron.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatLinkTest {
  @Test
  void opensAChatWithATextThatOnlyHasToBeSent() {
    ChatLink link = new ChatLink("+12025550123");

    assertThat(link.saying("MACH-001")).isEqualTo("https://wa.me/12025550123?text=MACH-001");
    assertThat(link.saying("join 1AB2")).isEqualTo("https://wa.me/12025550123?text=join%201AB2");
  }

  @Test
  void takesANumberAsPeopleWriteIt() {
    assertThat(ChatLink.typed(" +1 (202) 555-0123 ")).contains(new ChatLink("+12025550123"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2025550123", "+0123456789", "+12ab5550123", "+1202555012312345"})
  void refusesWhatIsNoNumber(String typed) {
    assertThat(ChatLink.typed(typed)).isEmpty();
  }
}
