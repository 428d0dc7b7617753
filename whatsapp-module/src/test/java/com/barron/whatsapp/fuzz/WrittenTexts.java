package com.barron.whatsapp.fuzz;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The texts in what a reader understood: what the product will store. */
public final class WrittenTexts {
  private WrittenTexts() {}

  /** All texts in a record, also in records, lists and optional values inside of it. */
  public static List<String> in(Object value) {
    List<String> texts = new ArrayList<>();
    collect(value, texts);
    return texts;
  }

  /** Whether PostgreSQL can store it: no NUL, no half of a surrogate pair. */
  public static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(
                point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private static void collect(Object value, List<String> texts) {
    if (value instanceof String text) {
      texts.add(text);
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(inside -> collect(inside, texts));
    } else if (value instanceof Collection<?> list) {
      list.forEach(inside -> collect(inside, texts));
    } else if (value instanceof Record holder) {
      for (RecordComponent component : holder.getClass().getRecordComponents()) {
        collect(valueOf(component, holder), texts);
      }
    }
  }

  private static Object valueOf(RecordComponent component, Record holder) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(holder);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
