package com.barron.provider;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** The lies that were ordered and not told yet, and what is told when none of them fits. */
final class Script {
  private final List<Scene> scenes = new ArrayList<>();
  private Function<Form, Optional<Lie>> habit = request -> Optional.empty();

  private record Scene(Predicate<Form> fits, Lie lie) {}

  synchronized void add(Predicate<Form> fits, Lie lie) {
    scenes.add(new Scene(fits, lie));
  }

  synchronized void always(Function<Form, Optional<Lie>> newHabit) {
    habit = newHabit;
  }

  /** The first lie that fits the request; it is told once. Without one, the habit decides. */
  synchronized Optional<Lie> take(Form request) {
    for (Iterator<Scene> all = scenes.iterator(); all.hasNext(); ) {
      Scene scene = all.next();
      if (scene.fits().test(request)) {
        all.remove();
        return Optional.of(scene.lie());
      }
    }
    return habit.apply(request);
  }
}
