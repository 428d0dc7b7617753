package com.barron.rig;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocks;

/** Classes run at once: two that use one product would meet on it. */
class SharedProductLockTest {
  private static final DescribedPredicate<JavaMethod> GETS_THE_SHARED_PRODUCT =
      DescribedPredicate.describe(
          "get the shared product or one as started",
          method ->
              isCalledByJUnit(method)
                      && method.getRawParameterTypes().stream()
                          .anyMatch(type -> type.isEquivalentTo(RunningProduct.class))
                  || method.getMethodCallsFromSelf().stream()
                      .anyMatch(call -> call.getTarget().getName().equals("asStarted")));

  private static boolean isCalledByJUnit(JavaMethod method) {
    return method.isAnnotatedWith(BeforeAll.class)
        || method.isMetaAnnotatedWith("org.junit.platform.commons.annotation.Testable");
  }

  @Test
  void whoUsesASharedProductLocksIt() {
    methods()
        .that(GETS_THE_SHARED_PRODUCT)
        .should()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(ResourceLock.class)
        .orShould()
        .beDeclaredInClassesThat()
        .areAnnotatedWith(ResourceLocks.class)
        .check(new ClassFileImporter().importPackages("com.barron"));
  }
}
