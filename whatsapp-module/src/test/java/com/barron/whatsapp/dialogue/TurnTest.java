package com.barron.whatsapp.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnTest {
  private final List<String> asked = new ArrayList<>();
  private final LookUp<String, Integer> lookUp =
      new LookUp<>(
          key -> {
            asked.add(key);
            return key.length();
          });

  @Test
  void looksTheSameUpOnlyOnceAlsoWithOtherAnswers() {
    Turn turn = Turn.begin((key, arguments) -> key, Answers.none());

    assertThat(turn.once(lookUp, "four")).isEqualTo(4);
    assertThat(turn.with(new Answers(Map.of("a", "b"))).once(lookUp, "four")).isEqualTo(4);
    assertThat(asked).containsExactly("four");
  }

  @Test
  void anotherKeyOrAnotherTurnIsAnotherLookUp() {
    Turn.begin((key, arguments) -> key, Answers.none()).once(lookUp, "four");
    Turn turn = Turn.begin((key, arguments) -> key, Answers.none());
    turn.once(lookUp, "four");
    turn.once(lookUp, "three");

    assertThat(asked).containsExactly("four", "four", "three");
  }
}
