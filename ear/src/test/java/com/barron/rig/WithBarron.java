package com.barron.rig;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the {@link Rig} or the shared {@link Barron} to tests that ask for it as a parameter. Both
 * start when they are first asked for and stop when the last test of the run is over.
 */
public final class WithBarron implements ParameterResolver {
  private static final Namespace RIG = Namespace.create(Rig.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == Barron.class || type == Rig.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Rig rig = rig(context);
    return parameter.getParameter().getType() == Rig.class ? rig : rig.shared();
  }

  /** The rig of this run. */
  public static Rig rig(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(RIG)
        .getOrComputeIfAbsent(Rig.class, key -> Rig.start(), Rig.class);
  }
}
