package com.barron.whatsapp.flows;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a fake holds, as text: its collections, numbers and texts. */
final class FakeState {
  private FakeState() {}

  static String of(Object fake) {
    return fake.getClass().getSimpleName()
        + Arrays.stream(fake.getClass().getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()))
            .sorted(Comparator.comparing(Field::getName))
            .map(field -> field.getName() + "=" + value(fake, field))
            // What has no text of its own is no state.
            .filter(text -> !text.contains("@"))
            .collect(Collectors.joining(" ", "{", "}"));
  }

  private static String value(Object fake, Field field) {
    try {
      field.setAccessible(true);
      Object value = field.get(fake);
      if (value instanceof Map<?, ?> map) {
        var sorted = new TreeMap<String, String>();
        map.forEach((k, v) -> sorted.put(k.toString(), v.toString()));
        return sorted.toString();
      }
      return value instanceof Collection<?> || value instanceof Number ? value.toString() : "";
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
