package com.barron.provider;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The faults that were ordered and not injected yet, and the rule for requests that none of them
 * fits.
 */
final class FaultScript {
  private final List<Scene> scenes = new ArrayList<>();
  private Function<StubForm, Optional<InjectedFault>> habit = request -> Optional.empty();

  private record Scene(Predicate<StubForm> fits, InjectedFault injectedFault) {}

  synchronized void add(Predicate<StubForm> fits, InjectedFault injectedFault) {
    scenes.add(new Scene(fits, injectedFault));
  }

  synchronized void always(Function<StubForm, Optional<InjectedFault>> newHabit) {
    habit = newHabit;
  }

  /** The first fault that fits the request; it is injected once. Without one, the rule decides. */
  synchronized Optional<InjectedFault> take(StubForm request) {
    for (Iterator<Scene> all = scenes.iterator(); all.hasNext(); ) {
      Scene scene = all.next();
      if (scene.fits().test(request)) {
        all.remove();
        return Optional.of(scene.injectedFault());
      }
    }
    return habit.apply(request);
  }
}
