package com.barron.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.architecture.Modules;
import com.barron.openid.PlainBrowser;
import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.rig.ConsoleVisitor;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every address of the console with every role: what a role may not do is refused, whether a page
 * shows it or not. The addresses are read from the classes; the rights are the one table's.
 */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleRightsIT {

  /** A variable of a path, with the pattern that it may have. */
  static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?:: *(?:[^{}]|\\{[^{}]*\\})*)?\\}");

  /** Who comes here is asked who they are, or says what they like. */
  private static final Pattern FOR_ALL =
      Pattern.compile("\\w+ (?:/sign-in.*|/welcome/.*|/sign-out|/theme)");

  /** What is not here is for whoever may use the console. The longest beginning counts. */
  private static final Map<String, Permission> RIGHTS =
      Map.ofEntries(
          Map.entry("POST /actions/acknowledge", Permission.TAKE_CARE),
          Map.entry("POST /actions/release", Permission.RELEASE_HOLD),
          Map.entry("POST /actions/refuse", Permission.RELEASE_HOLD),
          Map.entry("POST /actions/close", Permission.CLOSE_DEFECT),
          Map.entry("POST /actions/approve", Permission.DECIDE_CHANGE),
          Map.entry("POST /actions/reject", Permission.DECIDE_CHANGE),
          Map.entry("POST /actions/failure/close", Permission.CLOSE_DEFECT),
          Map.entry("POST /actions/order", Permission.RUN_ORDER),
          Map.entry("POST /actions/order/cancel", Permission.CANCEL_ORDER),
          Map.entry("POST /actions/ticket", Permission.TAKE_CARE),
          Map.entry("POST /actions/ticket/assign", Permission.DIRECT_TICKET),
          Map.entry("POST /actions/ticket/urgency", Permission.DIRECT_TICKET),
          Map.entry("POST /actions/person/{id}/role", Permission.CHANGE_ROLE),
          Map.entry("POST /actions/person/{id}/team", Permission.CHANGE_TEAM),
          Map.entry("POST /actions/person/{id}/shifts", Permission.CHANGE_TEAM),
          Map.entry("POST /actions/person/{id}/revoke", Permission.REVOKE),
          Map.entry("POST /actions/person/{id}/erase", Permission.FORGET),
          Map.entry("POST /actions/person/{id}/export", Permission.EXPORT),
          Map.entry("POST /actions/conversation", Permission.TALK_FOR_BARRON),
          Map.entry("GET /conversations", Permission.TALK_FOR_BARRON),
          Map.entry("GET /defects/{number}/evidence", Permission.CLOSE_DEFECT),
          Map.entry("GET /people", Permission.CHANGE_TEAM),
          Map.entry("GET /people/invite", Permission.INVITE),
          Map.entry("POST /people/invite", Permission.INVITE),
          Map.entry("GET /import", Permission.IMPORT),
          Map.entry("POST /import", Permission.IMPORT),
          Map.entry("GET /system", Permission.OPERATE),
          Map.entry("POST /system", Permission.OPERATE),
          Map.entry("GET /sla/policies", Permission.CHANGE_SLA),
          Map.entry("POST /sla", Permission.CHANGE_SLA),
          Map.entry("GET /sla/calendars", Permission.CHANGE_SLA),
          Map.entry("GET /administration/audit", Permission.SEE_AUDIT),
          Map.entry("GET /administration/", Permission.ADMINISTER),
          Map.entry("POST /administration", Permission.ADMINISTER));

  private final RunningProduct product;

  ConsoleRightsIT(RunningProduct product) {
    this.product = product;
  }

  @Test
  void whatChangesSomethingNamesItsRight() {
    assertThat(addresses()).hasSizeGreaterThan(60);
    assertThat(addresses())
        .filteredOn(address -> address.startsWith("POST ") && !address.startsWith("POST /account"))
        .as("a right for the table of this test")
        .allMatch(address -> right(address) != Permission.USE_CONSOLE);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void eachRoleReachesWhatItMayAndNothingElse(Role role) {
    ConsoleMember member = ConsoleMember.of(product, "Walking " + role.name(), role.name());
    PlainBrowser browser = new PlainBrowser();
    browser.post(
        product.http("/console/sign-in"),
        Map.of("name", member.name(), "password", ConsoleMember.PASSWORD));
    String token = new ConsoleVisitor(member.name(), browser).csrf(product::http);

    List<String> wrong = new ArrayList<>();
    for (String address : addresses()) {
      HttpResponse<String> answer = answer(browser, address, token, member);
      if (!isRight(answer, role, right(address))) {
        wrong.add(address + " " + answer.statusCode());
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(HttpResponse<String> answer, Role role, Permission right) {
    boolean asksToSignIn =
        answer.statusCode() == 303
            && PlainBrowser.location(answer).getPath().equals("/console/sign-in");
    if (!Permission.USE_CONSOLE.isAllowedTo(role)) {
      return asksToSignIn;
    }
    return right.isAllowedTo(role)
        ? !asksToSignIn && answer.statusCode() != 403 && answer.statusCode() < 500
        : answer.statusCode() == 403;
  }

  private HttpResponse<String> answer(
      PlainBrowser browser, String address, String csrf, ConsoleMember member) {
    String path = address.substring(address.indexOf('/'));
    String filled = filled(path);
    if (address.startsWith("GET ")) {
      return browser.get(product.http("/console" + filled));
    }
    Map<String, String> form = new HashMap<>();
    form.put("csrf", csrf);
    form.put("to", "/");
    form.put("subject", subject(path));
    form.put("note", "tried");
    form.put("disposition", "SCRAP");
    form.put("percent", "1");
    form.put("urgency", "LOW");
    form.put("role", "TECHNICIAN");
    form.put("person", Long.toString(member.person()));
    form.put("message", "999999999");
    return browser.post(product.http("/console" + filled), form);
  }

  private String filled(String path) {
    return filled(path, () -> ConsoleMember.of(product, "Walked Hand", "TECHNICIAN").person());
  }

  /** With what does not exist, but for people: theirs are looked up first. */
  static String filled(String path, LongSupplier person) {
    return VARIABLE.matcher(path).replaceAll(found -> value(found.group(1), path, person));
  }

  private static String value(String variable, String path, LongSupplier person) {
    return switch (variable) {
      case "id" -> path.contains("person") ? Long.toString(person.getAsLong()) : "999999999";
      case "number" -> subject(path);
      case "kind" -> path.startsWith("/sla") ? "TICKET" : "none";
      case "priority" -> "HIGH";
      case "code" -> "TWO_SHIFTS";
      case "verb" -> "note";
      case "format" -> "csv";
      case "file" -> path.startsWith("/import") ? "machines.csv" : "999999999";
      default -> "999999999";
    };
  }

  private static String subject(String path) {
    if (path.contains("order")) {
      return "ORD-999999999";
    }
    if (path.contains("ticket") || path.contains("maintenance")) {
      return "MAINT-999999999";
    }
    if (path.contains("failure")) {
      return "SOPF-999999999";
    }
    if (path.contains("sops")) {
      return "SOP-999999999";
    }
    if (path.contains("machines")) {
      return "MACH-999999999";
    }
    return path.matches(".*(?:approve|reject|bom-changes).*") ? "BCR-999999999" : "DEF-999999999";
  }

  private static Permission right(String address) {
    return RIGHTS.keySet().stream()
        .filter(address::startsWith)
        .max((one, other) -> Integer.compare(one.length(), other.length()))
        .map(RIGHTS::get)
        .orElse(Permission.USE_CONSOLE);
  }

  /** As {@code GET /orders/{number}}. */
  static Set<String> addresses() {
    List<Location> console =
        new Modules()
            .get(ConsoleRightsIT.class).stream()
                .filter(location -> location.contains("web-module/console"))
                .toList();
    Set<String> all = new TreeSet<>();
    for (JavaClass resource : new ClassFileImporter().importLocations(console)) {
      if (resource.isAnnotatedWith(Path.class)) {
        resource.getMethods().forEach(method -> add(resource, method, all));
      }
    }
    all.removeIf(address -> FOR_ALL.matcher(address).matches());
    return all;
  }

  private static void add(JavaClass resource, JavaMethod method, Set<String> all) {
    String path =
        resource.getAnnotationOfType(Path.class).value()
            + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    String address = VARIABLE.matcher(path).replaceAll("{$1}").replace("//", "/");
    method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
        .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
        .forEach(verb -> all.add(verb + " " + address));
  }
}
