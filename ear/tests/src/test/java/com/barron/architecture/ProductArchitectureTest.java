package com.barron.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Each rule has been seen red once. */
@AnalyzeClasses(locations = Modules.class)
class ProductArchitectureTest {
  private static final String DOMAIN = "com.barron.production..";
  private static final String WHATSAPP = "com.barron.whatsapp..";
  private static final String MQTT = "com.barron.mqtt..";
  private static final String WEB = "com.barron.web..";
  private static final String API = "com.barron.api..";
  private static final String CONSOLE = "com.barron.console..";
  private static final String SERVER = "com.barron.server..";

  private static final DescribedPredicate<JavaClass> NO_CONTRACT =
      DescribedPredicate.describe(
          "are no interface, record, enum or exception",
          type ->
              !type.isInterface()
                  && !type.isRecord()
                  && !type.isEnum()
                  && !type.isAssignableTo(Throwable.class));

  @ArchTest
  static final ArchRule theDomainKnowsNobody =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WHATSAPP, MQTT, WEB, API, CONSOLE, SERVER)
          .because("the domain knows no chat, no web and no launcher");

  @ArchTest
  static final ArchRule theProviderOfJsonIsLookedUpOnce =
      noClasses()
          .that()
          .resideOutsideOfPackages("com.barron.server..", "com.barron.launcher..")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(jakarta.json.Json.class)
          .because("each of its methods asks the service loader again: use Jsonp.JSON");

  @ArchTest
  static final ArchRule nothingDependsOnTheApi =
      noClasses()
          .that()
          .resideOutsideOfPackage(API)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(API);

  @ArchTest
  static final ArchRule nothingDependsOnTheConsole =
      noClasses()
          .that()
          .resideOutsideOfPackages(CONSOLE, "gg.jte.generated..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(CONSOLE);

  @ArchTest
  static final ArchRule theConsoleKnowsDomainAndChatAlone =
      noClasses()
          .that()
          .resideInAPackage(CONSOLE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WEB, API, SERVER);

  @ArchTest
  static final ArchRule partsOfTheConsoleFormNoCycle =
      slices().matching("com.barron.console.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theApiKnowsTheDomainAlone =
      noClasses()
          .that()
          .resideInAPackage(API)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WHATSAPP, WEB, CONSOLE, SERVER)
          .because("another system is no conversation");

  @ArchTest
  static final ArchRule nothingDependsOnMqtt =
      noClasses()
          .that()
          .resideOutsideOfPackage(MQTT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.barron.mqtt..", "org.eclipse.paho..");

  @ArchTest
  static final ArchRule mqttKnowsTheDomainAlone =
      noClasses()
          .that()
          .resideInAPackage(MQTT)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WHATSAPP, WEB, API, CONSOLE, SERVER)
          .because("a machine is no conversation");

  @ArchTest
  static final ArchRule partsOfTheApiFormNoCycle =
      slices().matching("com.barron.api.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theDomainKnowsNoHttpAndNoProvider =
      noClasses()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "java.net.http..",
              "org.apache.hc..",
              "com.twilio..");

  @ArchTest
  static final ArchRule nothingDependsOnTheWeb =
      noClasses()
          .that()
          .resideOutsideOfPackage(WEB)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(WEB);

  @ArchTest
  static final ArchRule theLauncherStandsAlone =
      noClasses()
          .that()
          .resideInAPackage(SERVER)
          .should()
          .dependOnClassesThat(
              resideInAPackage("com.barron..").and(resideOutsideOfPackage(SERVER)));

  @ArchTest
  static final ArchRule nothingOfTheProductDependsOnTheLauncher =
      noClasses()
          .that()
          .resideOutsideOfPackage(SERVER)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SERVER);

  @ArchTest
  static final ArchRule othersSeeTheDomainThroughItsPublicTypesAlone =
      noClasses()
          .that()
          .resideOutsideOfPackage(DOMAIN)
          .should()
          .dependOnClassesThat(
              resideInAPackage(DOMAIN)
                  .and(
                      not(
                          resideInAnyPackage(
                              "com.barron.production.sql",
                              "com.barron.production.failure",
                              "com.barron.production.json",
                              "com.barron.production.listing",
                              "com.barron.production.people.privacy",
                              "com.barron.production.text")))
                  .and(NO_CONTRACT))
          .because("only the packages of shared tools give classes away");

  @ArchTest
  static final ArchRule theDialogueIsPureJava =
      classes()
          .that()
          .resideInAPackage("com.barron.whatsapp.dialogue..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "java..", "com.barron.whatsapp.dialogue..", "com.barron.whatsapp.sanitizer");

  @ArchTest
  static final ArchRule theSanitizerIsPureJava =
      classes()
          .that()
          .resideInAPackage("com.barron.whatsapp.sanitizer")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("java..", "com.barron.whatsapp.sanitizer");

  @ArchTest
  static final ArchRule onlyItsAdapterKnowsTwilio =
      noClasses()
          .that()
          .resideOutsideOfPackage("com.barron.whatsapp.channel.twilio..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.twilio..");

  @ArchTest
  static final ArchRule theChannelPortKnowsNoAdapter =
      noClasses()
          .that()
          .resideInAPackage("com.barron.whatsapp.channel")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.barron.whatsapp.channel.*..");

  @ArchTest
  static final ArchRule featuresOfTheDomainFormNoCycle =
      slices().matching("com.barron.production.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule partsOfTheConversationFormNoCycle =
      slices().matching("com.barron.whatsapp.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule namesSayWhatThingsAre =
      noClasses()
          .should()
          .haveNameMatching(".*(Dto|DTO|Impl|Utils?|Helper)([$].*)?")
          .orShould()
          .resideInAnyPackage("..dto..", "..impl..", "..util..", "..helper..")
          .because("such names fit everything and therefore say nothing");

  @ArchTest
  static final ArchRule constructorsTakeWhatAClassNeeds =
      noFields()
          .should()
          .beAnnotatedWith("jakarta.inject.Inject")
          .orShould()
          .beAnnotatedWith("jakarta.ejb.EJB")
          .because("fields are final and set by the constructor");

  @ArchTest
  static final ArchRule onlyContainerResourcesAreInjectedIntoFields =
      fields()
          .that()
          .areAnnotatedWith("jakarta.annotation.Resource")
          .or()
          .areAnnotatedWith("jakarta.persistence.PersistenceContext")
          .should()
          .notBePublic()
          .andShould()
          .notBeStatic()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule whatABeanDoesIsStatedByAnInterface =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ejb.Stateless")
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe(
                      "implement an interface", type -> !type.getRawInterfaces().isEmpty())))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entitiesStayInsideTheirFeature =
      classes()
          .that()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .bePackagePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule entitiesHaveNoSetters =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith("jakarta.persistence.Entity")
          .should()
          .haveNameMatching("set[A-Z].*")
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule statementsAreRunInOnePlace =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, WHATSAPP, MQTT, WEB, API, CONSOLE)
          .and()
          .resideOutsideOfPackage("com.barron.production.sql")
          .and()
          .doNotHaveSimpleName("DatabaseCheck")
          .should()
          .dependOnClassesThat(assignableTo(Connection.class).or(assignableTo(Statement.class)))
          .because("ADR 24; the health check alone asks a data source itself, within two seconds");

  @ArchTest
  static final ArchRule sqlStatesAreClassifiedInOnePlace =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN, WHATSAPP, MQTT, WEB, API, CONSOLE)
          .and()
          .resideOutsideOfPackages("com.barron.production.sql", "com.barron.production.failure")
          .and()
          .doNotHaveSimpleName("DatabaseCheck")
          .should()
          .callMethod(SQLException.class, "getSQLState")
          .because("ADR 24");

  @ArchTest
  static final ArchRule testsAreNotShipped =
      noMethods().should().beAnnotatedWith("org.junit.jupiter.api.Test").allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobodyPrintsAStackTrace =
      noClasses()
          .should()
          .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("printStackTrace")));
}
