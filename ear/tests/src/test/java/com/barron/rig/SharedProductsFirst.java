package com.barron.rig;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Those that wait for each other begin first, so that their queues are short when the others are
 * through. Whoever says by {@link Order} that it is the last is.
 */
public final class SharedProductsFirst implements ClassOrderer {
  private static final Comparator<ClassDescriptor> QUEUES_FIRST =
      Comparator.comparing(SharedProductsFirst::isLast)
          .thenComparing(each -> each.findRepeatableAnnotations(ResourceLock.class).isEmpty());

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(QUEUES_FIRST);
  }

  private static boolean isLast(ClassDescriptor each) {
    return each.findAnnotation(Order.class)
        .filter(order -> order.value() == Integer.MAX_VALUE)
        .isPresent();
  }
}
