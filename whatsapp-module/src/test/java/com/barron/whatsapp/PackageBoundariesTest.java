package com.barron.whatsapp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Which package may use which, as the package descriptions say. Each rule has been seen red once.
 */
@AnalyzeClasses(
    packages = "com.barron.whatsapp",
    importOptions = ImportOption.DoNotIncludeTests.class)
class PackageBoundariesTest {
  private static final String JAVA = "java..";
  private static final String DIALOGUE = "com.barron.whatsapp.dialogue";
  private static final String INTERPRETATION = "com.barron.whatsapp.interpretation";
  private static final String FLOWS = "com.barron.whatsapp.flows..";
  private static final String DURATION = "com.barron.whatsapp.duration";
  private static final String SANITIZER = "com.barron.whatsapp.sanitizer";
  private static final String TEXT = "com.barron.whatsapp.text";
  private static final String ALERTS = "com.barron.whatsapp.alerts..";
  private static final String CONSENT = "com.barron.whatsapp.consent";
  private static final String NEWS = "com.barron.whatsapp.news";
  private static final String CHANNEL = "com.barron.whatsapp.channel";
  private static final String MEDIA = "com.barron.whatsapp.media";
  private static final String CONVERSATION = "com.barron.whatsapp.conversation";
  private static final String SUPERVISION = "com.barron.whatsapp.conversation.supervision";
  private static final String OPERATION = "com.barron.whatsapp.outbox.operation";
  private static final String IDLE = "com.barron.whatsapp.idle";
  private static final String DOMAIN = "com.barron.production..";

  @ArchTest
  static final ArchRule theDialogueUsesNothingButJavaAndTheSanitizer =
      classes()
          .that()
          .resideInAPackage(DIALOGUE)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JAVA, DIALOGUE, SANITIZER);

  @ArchTest
  static final ArchRule theInterpretationUsesNothingButTheDialogueAndTheDomainsReferences =
      classes()
          .that()
          .resideInAPackage(INTERPRETATION)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JAVA, INTERPRETATION, DIALOGUE, "com.barron.production.reference");

  @ArchTest
  static final ArchRule textsUseNothingButJavaAndTheDomainsBundles =
      classes()
          .that()
          .resideInAPackage(TEXT)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(JAVA, TEXT, "com.barron.production.text");

  @ArchTest
  static final ArchRule flowsUseTheDomainTheDialogueTheTextsTheChannelPortAndTheAlerts =
      classes()
          .that()
          .resideInAPackage(FLOWS)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              JAVA,
              "jakarta.enterprise..",
              FLOWS,
              DIALOGUE,
              INTERPRETATION,
              DURATION,
              TEXT,
              CHANNEL,
              ALERTS,
              CONSENT,
              "com.barron.whatsapp.settings",
              DOMAIN);

  @ArchTest
  static final ArchRule flowsReadTheirSettingsInOnePlace =
      noClasses()
          .that()
          .resideInAPackage(FLOWS)
          .and()
          .doNotHaveSimpleName("ChatProducer")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.barron.whatsapp.settings");

  @ArchTest
  static final ArchRule flowsArePlainClassesPutTogetherInOnePlace =
      noClasses()
          .that()
          .resideInAPackage(FLOWS)
          .and()
          .doNotHaveSimpleName("ChatProducer")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta..");

  @ArchTest
  static final ArchRule onlyTheConversationItsSupervisionAndItsIdleTimerTalkToTheFlows =
      noClasses()
          .that()
          .resideOutsideOfPackages(FLOWS, CONVERSATION, SUPERVISION, IDLE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(FLOWS);

  @ArchTest
  static final ArchRule onlyFlowsAndConversationKnowTheDialogue =
      noClasses()
          .that()
          .resideOutsideOfPackages(DIALOGUE, INTERPRETATION, FLOWS, CONVERSATION, SUPERVISION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(DIALOGUE);

  @ArchTest
  static final ArchRule onlyFlowsAlertsNewsMediaOperatorsAndTheChannelPortSayTexts =
      noClasses()
          .that()
          .resideOutsideOfPackages(TEXT, FLOWS, ALERTS, NEWS, MEDIA, CHANNEL, OPERATION)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TEXT);

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("com.barron.whatsapp.(**)").should().beFreeOfCycles();
}
