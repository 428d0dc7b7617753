package com.barron.whatsapp.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.dialogue.DialogueState;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.infinispan.AdvancedCache;
import org.infinispan.context.Flag;
import org.junit.jupiter.api.Test;

class ReplicatedSessionCacheTest {
  private static final Identity ANA = new Identity("twilio", IdentityKind.PHONE, "+12025550123");
  private static final Session SESSION =
      new Session(7, 3, Optional.empty(), "en", DialogueState.idle());

  private final Map<String, String> entries = new HashMap<>();
  private final List<String> evicted = new ArrayList<>();
  private final List<List<Object>> told = new ArrayList<>();
  private boolean stopped;

  @Test
  void findsWhatWasKeptUntilItIsForgotten() {
    var sessions = new ReplicatedSessionCache(this::cache);
    assertThat(sessions.find(ANA)).isEmpty();
    sessions.keep(ANA, SESSION);
    assertThat(sessions.find(ANA)).contains(SESSION);
    sessions.forget(ANA);
    assertThat(sessions.find(ANA)).isEmpty();
  }

  @Test
  void tellsAllNodesAndWaitsForNone() {
    var sessions = new ReplicatedSessionCache(this::cache);
    String key = ReplicatedSessionCache.key(ANA);
    sessions.keep(ANA, SESSION);
    sessions.forget(ANA);
    assertThat(told).containsExactly(List.of(key, SessionCodec.of(SESSION)), List.of(key));
  }

  @Test
  void findsWhatThisNodeWroteWhenAnOlderTextComesBack() {
    var sessions = new ReplicatedSessionCache(this::cache);
    Session next = SESSION.after(7, DialogueState.idle());
    sessions.keep(ANA, SESSION);
    sessions.keep(ANA, next);
    sessions.keep(ANA, SESSION);
    assertThat(entries).containsValue(SessionCodec.of(SESSION));
    assertThat(sessions.find(ANA)).contains(next);
  }

  @Test
  void findsWhatAnotherNodeWroteLater() {
    var sessions = new ReplicatedSessionCache(this::cache);
    sessions.keep(ANA, SESSION);
    Session next = SESSION.after(7, DialogueState.idle());
    entries.put(ReplicatedSessionCache.key(ANA), SessionCodec.of(next));
    assertThat(sessions.find(ANA)).contains(next);
    Session anew = new Session(8, 1, Optional.empty(), "en", DialogueState.idle());
    entries.put(ReplicatedSessionCache.key(ANA), SessionCodec.of(anew));
    assertThat(sessions.find(ANA)).contains(anew);
  }

  @Test
  void findsNothingOfWhatAnotherNodeForgot() {
    var sessions = new ReplicatedSessionCache(this::cache);
    sessions.keep(ANA, SESSION);
    entries.clear();
    assertThat(sessions.find(ANA)).isEmpty();
    entries.put(ReplicatedSessionCache.key(ANA), "rubbish");
    assertThat(sessions.find(ANA)).isEmpty();
  }

  @Test
  void leavesWhatItDistrustsToTheOtherNodes() {
    var sessions = new ReplicatedSessionCache(this::cache);
    sessions.keep(ANA, SESSION);
    sessions.distrust(ANA);
    assertThat(sessions.find(ANA)).isEmpty();
    assertThat(evicted).containsExactly(ReplicatedSessionCache.key(ANA));
  }

  @Test
  void keepsNoNumberInAKey() {
    new ReplicatedSessionCache(this::cache).keep(ANA, SESSION);
    assertThat(entries.keySet()).hasSize(1).noneMatch(key -> key.contains("2025550123"));
  }

  @Test
  void goesOnWithoutACacheThatIsMissingOrBroken() {
    for (Throwable broken :
        new Throwable[] {new IllegalStateException("away"), new NoClassDefFoundError("gone")}) {
      var sessions =
          new ReplicatedSessionCache(
              () -> {
                throw ReplicatedSessionCacheTest.<RuntimeException>thrown(broken);
              });
      sessions.keep(ANA, SESSION);
      sessions.forget(ANA);
      sessions.distrust(ANA);
      assertThat(sessions.find(ANA)).isEmpty();
    }
  }

  @Test
  void looksForTheCacheAgainWhenItFailed() {
    Deque<AdvancedCache<String, String>> found = new ArrayDeque<>(List.of(cache(), cache()));
    var sessions = new ReplicatedSessionCache(found::pop);
    sessions.keep(ANA, SESSION);
    sessions.keep(ANA, SESSION);
    assertThat(found).hasSize(1);
    stopped = true;
    assertThat(sessions.find(ANA)).isEmpty();
    stopped = false;
    assertThat(sessions.find(ANA)).contains(SESSION);
    assertThat(found).isEmpty();
  }

  @Test
  void countsATextThatIsNoSessionAsAbsent() {
    entries.put(ReplicatedSessionCache.key(ANA), "rubbish");
    assertThat(new ReplicatedSessionCache(this::cache).find(ANA)).isEmpty();
  }

  @SuppressWarnings("unchecked") // lets any throwable pass a method that declares none
  private static <T extends Throwable> T thrown(Throwable throwable) throws T {
    throw (T) throwable;
  }

  private AdvancedCache<String, String> cache() {
    return cache(Set.of());
  }

  /** What goes to all nodes is here at once. */
  @SuppressWarnings("unchecked") // a proxy knows no type parameters
  private AdvancedCache<String, String> cache(Set<Flag> flags) {
    return (AdvancedCache<String, String>)
        Proxy.newProxyInstance(
            AdvancedCache.class.getClassLoader(),
            new Class<?>[] {AdvancedCache.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAdvancedCache" -> proxy;
                  case "withFlags" -> cache(Set.copyOf((Collection<Flag>) arguments[0]));
                  case "get" -> {
                    if (stopped) {
                      throw new IllegalStateException("stopped");
                    }
                    yield entries.get(arguments[0]);
                  }
                  case "putAsync" -> {
                    entries.put((String) arguments[0], (String) arguments[1]);
                    yield tell(flags, arguments);
                  }
                  case "removeAsync" -> {
                    entries.remove(arguments[0]);
                    yield tell(flags, arguments);
                  }
                  case "evict" -> {
                    entries.remove(arguments[0]);
                    evicted.add((String) arguments[0]);
                    yield null;
                  }
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private CompletableFuture<Object> tell(Set<Flag> flags, Object... arguments) {
    assertThat(flags).containsExactlyInAnyOrder(Flag.FORCE_ASYNCHRONOUS, Flag.IGNORE_RETURN_VALUES);
    told.add(Arrays.asList(arguments));
    return new CompletableFuture<>();
  }
}
