package com.barron.whatsapp.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.dialogue.DialogueState;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecentWritesTest {
  private static final Session OLD =
      new Session(7, 3, Optional.empty(), "en", DialogueState.idle());
  private static final Session NEW = OLD.after(7, DialogueState.idle());
  private static final Optional<String> SHARED = Optional.of(SessionCodec.of(OLD));

  private final RecentWrites writes = new RecentWrites();

  @Test
  void keepsTheLastThousandConversations() {
    add("first");
    add("second");
    assertThat(writes.newest("first", SHARED)).contains(NEW);
    for (int other = 0; other < 999; other++) {
      add("other " + other);
    }
    assertThat(writes.newest("second", SHARED)).contains(OLD);
    assertThat(writes.newest("first", SHARED)).contains(NEW);
  }

  @Test
  void forgetsWithTheSharedCache() {
    add("key");
    assertThat(writes.newest("key", Optional.empty())).isEmpty();
    assertThat(writes.newest("key", SHARED)).contains(OLD);
    add("key");
    writes.remove("key");
    assertThat(writes.newest("key", SHARED)).contains(OLD);
  }

  private void add(String key) {
    writes.add(key, NEW, SessionCodec.of(NEW));
  }
}
