package com.barron.whatsapp.news;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.Function;

/** Answers the methods that a test names; any other call fails it. */
final class Stub {
  private Stub() {}

  static <T> T of(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            Stub.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Function<Object[], Object> answer = answers.get(method.getName());
              if (answer == null) {
                throw new UnsupportedOperationException(method.getName());
              }
              return answer.apply(arguments);
            }));
  }
}
