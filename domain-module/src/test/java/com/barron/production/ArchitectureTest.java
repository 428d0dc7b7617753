package com.barron.production;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePublic;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

@AnalyzeClasses(packages = "com.barron.production", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "com.barron.production.";

  /** What each feature may use, as its package-info says. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("runtime", Set.of("sql", "failure")),
          Map.entry("failure", Set.of()),
          Map.entry("sql", Set.of("failure")),
          Map.entry("reference", Set.of("sql")),
          Map.entry("access", Set.of()),
          Map.entry("digest", Set.of()),
          Map.entry("json", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("bulk", Set.of("reference")),
          Map.entry("register", Set.of("reference", "audit", "bulk", "sql")),
          Map.entry("people", Set.of("access", "bulk", "digest", "sql")),
          Map.entry("sla", Set.of("reference", "people", "audit", "runtime", "sql")),
          Map.entry("listing", Set.of("reference", "sql", "retention")),
          Map.entry(
              "orders",
              Set.of("access", "reference", "people", "audit", "sla", "bulk", "listing", "sql")),
          Map.entry("audit", Set.of("reference", "people", "digest", "json", "listing", "sql")),
          Map.entry(
              "quality",
              Set.of(
                  "access",
                  "reference",
                  "people",
                  "audit",
                  "orders",
                  "sla",
                  "runtime",
                  "listing",
                  "sql")),
          Map.entry(
              "maintenance",
              Set.of(
                  "access",
                  "reference",
                  "people",
                  "audit",
                  "sla",
                  "runtime",
                  "bulk",
                  "register",
                  "listing",
                  "sql",
                  "retention")),
          Map.entry(
              "sop",
              Set.of(
                  "access", "reference", "people", "audit", "bulk", "register", "listing", "sql")),
          Map.entry(
              "bom",
              Set.of(
                  "access", "reference", "people", "audit", "bulk", "register", "listing", "sql")),
          Map.entry(
              "imports",
              Set.of(
                  "access",
                  "reference",
                  "people",
                  "audit",
                  "sla",
                  "orders",
                  "maintenance",
                  "sop",
                  "bom",
                  "retention",
                  "json",
                  "bulk",
                  "digest",
                  "listing",
                  "sql")),
          Map.entry("attachments", Set.of("reference", "people", "audit", "digest", "sql")),
          Map.entry(
              "evidence",
              Set.of(
                  "access",
                  "reference",
                  "people",
                  "orders",
                  "quality",
                  "attachments",
                  "audit",
                  "digest",
                  "listing",
                  "text")),
          Map.entry(
              "openwork",
              Set.of(
                  "reference",
                  "people",
                  "audit",
                  "sla",
                  "orders",
                  "quality",
                  "maintenance",
                  "sql")),
          Map.entry("zone", Set.of("people", "runtime", "sql")),
          Map.entry("accounts", Set.of("access", "digest", "people", "sql", "retention")),
          Map.entry(
              "integration", Set.of("access", "audit", "digest", "people", "sql", "retention")),
          Map.entry(
              "webhooks",
              Set.of(
                  "json",
                  "digest",
                  "audit",
                  "people",
                  "orders",
                  "quality",
                  "maintenance",
                  "bom",
                  "sla",
                  "reference",
                  "runtime",
                  "listing",
                  "sql")),
          Map.entry("demo", Set.of("access", "reference", "people", "sla", "runtime", "sql")),
          Map.entry("messages", Set.of("people", "listing")),
          Map.entry("retention", Set.of("failure")));

  @ArchTest
  static final ArchRule KNOWS_NO_HTTP_NO_CHAT_AND_NO_PROVIDER =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                      "jakarta.servlet..",
                      "jakarta.ws..",
                      "jakarta.faces..",
                      "java.net..",
                      "com.barron.whatsapp..",
                      "com.barron.web..",
                      "com.twilio..",
                      "org.infinispan..",
                      "io.undertow..")
                  .and(not(belongToAnyOf(URI.class, URISyntaxException.class))))
          .because("an address is a value; nothing is asked of it here");

  @ArchTest
  static final ArchRule FEATURES_HAVE_NO_CYCLES =
      slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule FEATURES_USE_WHAT_THEIR_PACKAGE_INFO_SAYS =
      classes().should(onlyUseWhatTheyMay());

  @ArchTest
  static final ArchRule PEOPLE_KNOW_NOTHING_OF_ENROLMENT =
      noClasses()
          .that()
          .resideInAnyPackage(ROOT + "people", ROOT + "people.identity")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + "people.enrolment");

  @ArchTest
  static final ArchRule ENROLMENT_AND_ROLES_ALONE_CHANGE_THE_REGISTER =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + "people", ROOT + "people.enrolment", ROOT + "people.roles")
          .should()
          .dependOnClassesThat()
          .haveSimpleName("PersonRegister");

  @ArchTest
  static final ArchRule ENTITIES_STAY_IN_THEIR_PACKAGE =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .or()
          .areAnnotatedWith(Embeddable.class)
          .should(not(bePublic()));

  @ArchTest
  static final ArchRule REPOSITORIES_STAY_IN_THEIR_PACKAGE =
      classes()
          .that(haveAFieldOf(EntityManager.class))
          .or()
          .haveSimpleNameEndingWith("Repository")
          .should(not(bePublic()));

  @ArchTest
  static final ArchRule SQL_IS_RUN_IN_ONE_WAY =
      noClasses()
          .should()
          .callMethodWhere(target(name("createNativeQuery")))
          .because("Sql.on(entityManager) runs it on the same connection");

  @ArchTest
  static final ArchRule PUBLIC_CLASSES_ARE_API_OR_SERVICES =
      classes()
          .that()
          .arePublic()
          .and()
          .areNotInterfaces()
          .and()
          .areNotRecords()
          .and()
          .areNotEnums()
          .and()
          .areNotAssignableTo(RuntimeException.class)
          .and()
          .doNotHaveModifier(JavaModifier.ABSTRACT)
          .and()
          .resideOutsideOfPackages(
              ROOT + "reference",
              ROOT + "runtime",
              ROOT + "sql",
              ROOT + "failure",
              ROOT + "json",
              ROOT + "listing",
              ROOT + "people.identity",
              ROOT + "people.privacy",
              ROOT + "sla.calendar",
              ROOT + "text")
          .should()
          .beAnnotatedWith(Stateless.class)
          .orShould()
          .beAnnotatedWith(Singleton.class);

  @ArchTest
  static final ArchRule AGGREGATES_HAVE_A_VERSION =
      classes()
          .that()
          .areAnnotatedWith(Entity.class)
          .and()
          .haveNameNotMatching(".*\\.(PersonIdentity|PendingInvite|InviteAttempts|OrderHold)")
          .should(haveAVersion())
          .because("the others are parts, or always changed under a lock");

  @ArchTest
  static final ArchRule NO_FIELD_IS_INJECTED =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("ServerResources")
          .should()
          .notBeAnnotatedWith(Inject.class)
          .andShould()
          .notBeAnnotatedWith(PersistenceContext.class)
          .andShould()
          .notBeAnnotatedWith(Resource.class)
          .because("constructors tell what a class needs; ServerResources declares producers");

  @ArchTest
  static final ArchRule NOTHING_HAS_SETTERS = methods().should().haveNameNotMatching("set[A-Z].*");

  @ArchTest
  static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
      classes().should().haveNameNotMatching(".*(Dto|DTO|Impl|Util|Utils|Helper)(\\$.*)?");

  @ArchTest
  static final ArchRule EVERY_PACKAGE_SAYS_WHAT_IT_IS_FOR =
      classes().should(liveInAPackageWithInfo());

  private static ArchCondition<JavaClass> onlyUseWhatTheyMay() {
    return new ArchCondition<>("only use the features that they may") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String feature = feature(item);
        Set<String> allowed = MAY_USE.getOrDefault(feature, Set.of());
        item.getDirectDependenciesFromSelf().stream()
            .filter(dependency -> dependency.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(dependency -> !feature(dependency.getTargetClass()).equals(feature))
            .filter(dependency -> !allowed.contains(feature(dependency.getTargetClass())))
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(item, dependency.getDescription())));
      }
    };
  }

  private static String feature(JavaClass item) {
    return item.getPackageName().substring(ROOT.length()).replaceFirst("\\..*", "");
  }

  private static DescribedPredicate<JavaClass> haveAFieldOf(Class<?> type) {
    return DescribedPredicate.describe(
        "have a field of " + type.getSimpleName(),
        item ->
            item.getFields().stream()
                .map(JavaField::getRawType)
                .anyMatch(it -> it.isEquivalentTo(type)));
  }

  private static ArchCondition<JavaClass> haveAVersion() {
    return new ArchCondition<>("have a version") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        if (item.getFields().stream().noneMatch(field -> field.isAnnotatedWith(Version.class))) {
          events.add(SimpleConditionEvent.violated(item, item.getName() + " has no @Version"));
        }
      }
    };
  }

  private static ArchCondition<JavaClass> liveInAPackageWithInfo() {
    return new ArchCondition<>("live in a package with a package-info") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        String info = item.getPackageName().replace('.', '/') + "/package-info.java";
        if (!Files.exists(Path.of("src/main/java", info))) {
          events.add(SimpleConditionEvent.violated(item, item.getPackageName() + " has none"));
        }
      }
    };
  }
}
