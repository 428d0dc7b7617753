package com.barron.rig;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Those that wait for each other begin first, so that their queues are short when the others are
 * through; those of the product with open enrolment before all, whose queue is the longest. Whoever
 * says by {@link Order} that it is the last is.
 */
public final class SharedProductsFirst implements ClassOrderer {
  private static final Comparator<ClassDescriptor> QUEUES_FIRST =
      Comparator.comparing(SharedProductsFirst::isLast)
          .thenComparing(each -> !locks(each).contains(TestRig.OPEN_PRODUCT))
          .thenComparing(each -> locks(each).isEmpty());

  @Override
  public void orderClasses(ClassOrdererContext context) {
    context.getClassDescriptors().sort(QUEUES_FIRST);
  }

  private static List<String> locks(ClassDescriptor each) {
    return each.findRepeatableAnnotations(ResourceLock.class).stream()
        .map(ResourceLock::value)
        .toList();
  }

  private static boolean isLast(ClassDescriptor each) {
    return each.findAnnotation(Order.class)
        .filter(order -> order.value() == Integer.MAX_VALUE)
        .isPresent();
  }
}
