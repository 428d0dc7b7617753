package com.barron.whatsapp.conversation;

import java.util.Collection;
import java.util.stream.Stream;
import org.infinispan.AdvancedCache;
import org.infinispan.context.Flag;

/**
 * How a call of Infinispan's cache differs from the usual one. WildFly's model has no cache that
 * replicates without answers, and a deployment cannot see the package of these flags: they are
 * found by the class loader of the cache, by name.
 */
final class CacheFlags {
  /** On all nodes; none answers that it is done, or what was there before. */
  static final Collection<Flag> UNANSWERED = of("FORCE_ASYNCHRONOUS", "IGNORE_RETURN_VALUES");

  private CacheFlags() {}

  /** No cast to the type: it would be looked for where it cannot be seen. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Collection<Flag> of(String... names) {
    Class type;
    try {
      type =
          Class.forName("org.infinispan.context.Flag", true, AdvancedCache.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new NoClassDefFoundError(e.getMessage());
    }
    return (Collection) Stream.of(names).map(name -> Enum.valueOf(type, name)).toList();
  }
}
