package com.barron.whatsapp.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnTest {
  private final List<String> asked = new ArrayList<>();
  private final CachedLookup<String, Integer> cachedLookup =
      new CachedLookup<>(
          key -> {
            asked.add(key);
            return key.length();
          });

  @Test
  void looksTheSameUpOnlyOnceAlsoWithOtherAnswers() {
    TurnContext turnContext = TurnContext.begin((key, arguments) -> key, FormAnswers.none());

    assertThat(turnContext.once(cachedLookup, "four")).isEqualTo(4);
    assertThat(turnContext.with(new FormAnswers(Map.of("a", "b"))).once(cachedLookup, "four"))
        .isEqualTo(4);
    assertThat(asked).containsExactly("four");
  }

  @Test
  void anotherKeyOrAnotherTurnIsAnotherLookUp() {
    TurnContext.begin((key, arguments) -> key, FormAnswers.none()).once(cachedLookup, "four");
    TurnContext turnContext = TurnContext.begin((key, arguments) -> key, FormAnswers.none());
    turnContext.once(cachedLookup, "four");
    turnContext.once(cachedLookup, "three");

    assertThat(asked).containsExactly("four", "four", "three");
  }
}
