package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.whatsapp.text.Texts;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the help says, and to whom. */
class HelpTest {
  private final DemoChat demoChat = new DemoChat();

  static Stream<Arguments> rolesAndLanguages() {
    return Stream.of(Role.values())
        .flatMap(role -> Texts.languages().stream().map(language -> Arguments.of(role, language)));
  }

  @ParameterizedTest
  @MethodSource("rolesAndLanguages")
  void theHelpHasTenLinesAtTheMost(Role role, Locale language) {
    ChatScenario chatScenario = demoChat.chat(role).in(language);
    assertThat(chatScenario.type("help").lines().filter(line -> !line.isBlank()))
        .hasSizeBetween(8, 10);
    assertThat(chatScenario.lastReplies().get(0).choices())
        .allMatch(choice -> choice.label().length() <= 20);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theHelpOffersNothingThatTheRoleMayNotDo(Role role) {
    String all = demoChat.chat(role).type("help more");
    assertThat(demoChat.chat(role).type("help").lines().filter(line -> line.startsWith("• ")))
        .filteredOn(line -> line.contains(": ") && !line.contains("My items"))
        .filteredOn(line -> !line.contains("All commands") && !line.contains("To decide"))
        .allMatch(all::contains);
  }

  @Test
  void aSupervisorIsToldOfWhatWaitsOfInvitesAndOfWhatIsOverdue() {
    assertThat(demoChat.chat(Role.SUPERVISOR).type("help"))
        .contains("• pending", "• overdue", "• invite");
    assertThat(demoChat.chat().type("help more")).doesNotContain("• pending", "• invite");
  }

  @Test
  void theHelpOfAnOpenQuestionIsAboutIt() {
    ChatScenario chatScenario = demoChat.chat();
    chatScenario.type("defect ORD-12345");
    assertThat(chatScenario.type("help")).startsWith("ℹ️ What is wrong").contains("Defect Type: ?");
  }
}
