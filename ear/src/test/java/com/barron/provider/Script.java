package com.barron.provider;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The lies that were ordered and not told yet. */
final class Script {
  private final List<Scene> scenes = new ArrayList<>();

  private record Scene(Predicate<Form> fits, Lie lie) {}

  synchronized void add(Predicate<Form> fits, Lie lie) {
    scenes.add(new Scene(fits, lie));
  }

  /** The first lie that fits the request; it is told once. */
  synchronized Optional<Lie> take(Form request) {
    for (Iterator<Scene> all = scenes.iterator(); all.hasNext(); ) {
      Scene scene = all.next();
      if (scene.fits().test(request)) {
        all.remove();
        return Optional.of(scene.lie());
      }
    }
    return Optional.empty();
  }
}
