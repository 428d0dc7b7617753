package com.barron.whatsapp.transcript;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The reader is packed on its own for the tests of the ear module. Seen red once. */
@AnalyzeClasses(packages = "com.barron.whatsapp.transcript")
class IndependenceTest {
  @ArchTest
  static final ArchRule theReaderUsesNothingButJava =
      classes()
          .that()
          .haveSimpleNameNotEndingWith("Test")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "com.barron.whatsapp.transcript");
}
