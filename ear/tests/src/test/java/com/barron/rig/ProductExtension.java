package com.barron.rig;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Hands the {@link TestRig} or the shared {@link RunningProduct} to tests that ask for it as a
 * parameter. Both start when they are first asked for and stop when the last test of the run is
 * over.
 */
public final class ProductExtension implements ParameterResolver {
  private static final Namespace RIG = Namespace.create(TestRig.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == RunningProduct.class || type == TestRig.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestRig testRig = rig(context);
    return parameter.getParameter().getType() == TestRig.class
        ? testRig
        : testRig.shared(locks(context.getRequiredTestClass()));
  }

  private static Set<String> locks(Class<?> test) {
    return Arrays.stream(test.getAnnotationsByType(ResourceLock.class))
        .map(ResourceLock::value)
        .collect(Collectors.toSet());
  }

  /** The rig of this run. */
  public static TestRig rig(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(RIG)
        .computeIfAbsent(TestRig.class, key -> TestRig.start(), TestRig.class);
  }
}
