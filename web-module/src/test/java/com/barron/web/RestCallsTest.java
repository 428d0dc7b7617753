package com.barron.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Permission;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every REST call is one of two: an action of the table of rights, or a call behind which no person
 * stands. A new one must be entered here.
 */
class RestCallsTest {
  private static final List<Class<? extends Annotation>> CALLS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  /** By their signature, or while the simulator is on: there is no log-in yet. */
  private static final Set<String> OF_NO_PERSON =
      Set.of(
          "whatsapp.TwilioResource.posted",
          "whatsapp.TwilioResource.fetched",
          "whatsapp.TwilioResource.status",
          "whatsapp.MetaResource.verified",
          "whatsapp.MetaResource.posted",
          "simulator.MessagesResource.since",
          "simulator.MessagesResource.send",
          "simulator.TapsResource.tap",
          "simulator.ReceiptsResource.take",
          "simulator.PhonesResource.all",
          "simulator.PhonesResource.unknown",
          "simulator.OutboxResource.latest",
          "simulator.FilesResource.send",
          "attachments.AttachmentsResource.of",
          "attachments.AttachmentsResource.file");

  /** None yet: people act by chat. */
  private static final Map<String, Permission> OF_PEOPLE = Map.of();

  private final JavaClasses web =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("com.barron.web");

  @Test
  void everyCallHasAnActionOrIsOfNoPerson() {
    Set<String> known = new TreeSet<>(OF_NO_PERSON);
    known.addAll(OF_PEOPLE.keySet());
    Set<String> calls =
        web.stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(RestCallsTest::isCall)
            .map(RestCallsTest::name)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(calls).isEqualTo(known);
  }

  private static boolean isCall(JavaMethod method) {
    return CALLS.stream().anyMatch(method::isAnnotatedWith);
  }

  private static String name(JavaMethod method) {
    return method.getFullName().replace("com.barron.web.", "").replaceAll("\\(.*", "");
  }
}
