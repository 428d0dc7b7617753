package com.barron.restapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.architecture.Modules;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The document says what the running product does. */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class ApiDocumentIT {
  /** They need no key, and describe themselves. */
  private static final Set<String> ABOUT_THE_API =
      Set.of("GET /openapi.json", "GET /problems/{slug}", "GET /reference", "GET /reference.css");

  private static final String[] ALL_READ = {
    "orders:read",
    "defects:read",
    "machines:read",
    "tickets:read",
    "sops:read",
    "boms:read",
    "sla:read",
    "people:read",
    "audit:read",
    "imports:read",
    "messages:read",
    "webhooks:read"
  };

  private final RunningProduct product;
  private final JsonObject document;
  private final List<ApiCall> calls;

  ApiDocumentIT(RunningProduct product) {
    this.product = product;
    this.document = ApiClient.withoutKey(product).get("/openapi.json").json();
    this.calls = ApiCall.in(document);
  }

  @Test
  void isOpenApi31() {
    assertThat(document.getString("openapi")).isEqualTo("3.1.0");
  }

  @Test
  void everyCallIsDocumentedAndEveryDocumentedCallExists() {
    Set<String> documented = new TreeSet<>(ABOUT_THE_API);
    calls.forEach(call -> documented.add(call.toString()));

    assertThat(implemented()).containsExactlyElementsOf(documented);
  }

  @Test
  void examplesFitTheirSchemas() {
    List<String> wrong = new ArrayList<>();
    for (ApiCall call : calls) {
      call.contents()
          .forEach(
              content ->
                  SchemaCheck.errors(
                          document,
                          content.getValue().getJsonObject("schema"),
                          content.getValue().get("example"))
                      .forEach(error -> wrong.add(call + " " + content.getKey() + error)));
      JsonObject body = call.jsonBody();
      if (body != null) {
        SchemaCheck.errors(document, body.getJsonObject("schema"), body.get("example"))
            .forEach(error -> wrong.add(call + " body" + error));
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Of the demonstration plant: each list, and the first record of each. */
  @Test
  void answersFitTheirSchemas() {
    ApiClient client = ApiClient.with(product, ALL_READ);
    List<String> wrong = new ArrayList<>();
    int records = 0;
    for (ApiCall call : calls) {
      if (call.isList()) {
        var answer = client.get(call.path());
        wrong.addAll(errors(call, answer));
        for (JsonObject item : answer.json().getJsonArray("items").getValuesAs(JsonObject.class)) {
          String number = item.getString("number", item.getString("defect", ""));
          ApiCall single = single(call);
          if (single != null && !number.isEmpty()) {
            var one = client.get(single.path().replace("{number}", number));
            assertThat(one.json()).isEqualTo(item);
            wrong.addAll(errors(single, one));
            records++;
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(records).isGreaterThan(20);
  }

  @Test
  void thePageForPeopleNamesEveryCallAndNeedsNothingElse() {
    ApiClient anybody = ApiClient.withoutKey(product);
    var page = anybody.get("/reference", "Accept", "text/html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.response().headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'self'; frame-ancestors 'none'");
    calls.forEach(
        call ->
            assertThat(page.text())
                .contains("<details id=\"" + call.description().getString("operationId") + "\">")
                .contains("<code>" + call.path() + "</code>"));
    assertThat(page.text()).doesNotContain("<script", "style=", "=\"http");
    assertThat(anybody.get("/reference.css", "Accept", "text/css").status()).isEqualTo(200);
  }

  @Test
  void everyProblemIsExplained() throws IOException {
    String reference = Files.readString(Modules.file("docs/reference/api-problems.md"));
    ApiClient client = ApiClient.withoutKey(product);
    document
        .getValue("/components/schemas/Problem/properties/type/enum")
        .asJsonArray()
        .getValuesAs(JsonString.class)
        .forEach(
            type -> {
              var page = client.get(type.getString().replace("/api/v1", ""));
              assertThat(page.status()).as(type.getString()).isEqualTo(200);
              assertThat(page.text()).matches("(?s)[45][0-9]{2} .+\n\n.+\n");
              String[] parts = page.text().split("\n");
              assertThat(reference)
                  .contains(
                      String.format(
                          Locale.ROOT,
                          "| `%s` | %s | %s | %s |",
                          type.getString().replace("/api/v1/problems/", ""),
                          parts[0].substring(0, 3),
                          parts[0].substring(4),
                          parts[2]));
            });
  }

  @Test
  void theReferencePageNamesEveryCallWithItsScope() throws IOException {
    List<String> page = Files.readAllLines(Modules.file("docs/reference/api.md"));
    for (ApiCall call : calls) {
      assertThat(page)
          .as(call.toString())
          .anyMatch(
              line ->
                  line.contains("`" + call + "`") && line.endsWith("| `" + call.scope() + "` |"));
    }
  }

  private List<String> errors(ApiCall call, ApiClient.Answer answer) {
    assertThat(answer.status()).as(call + " " + answer.text()).isEqualTo(200);
    return call.contents()
        .filter(content -> content.getKey().equals("200"))
        .flatMap(
            content ->
                SchemaCheck.errors(
                    document, content.getValue().getJsonObject("schema"), answer.json())
                    .stream())
        .map(error -> call + " " + error)
        .toList();
  }

  private ApiCall single(ApiCall list) {
    return calls.stream()
        .filter(call -> call.method().equals("GET"))
        .filter(call -> call.path().equals(list.path() + "/{number}"))
        .findFirst()
        .orElse(null);
  }

  private static Set<String> implemented() {
    Set<String> all = new TreeSet<>();
    List<Location> api =
        new Modules()
            .get(ApiDocumentIT.class).stream()
                .filter(location -> location.contains("web-module/api"))
                .toList();
    for (JavaClass resource : new ClassFileImporter().importLocations(api)) {
      if (resource.isAnnotatedWith(Path.class)) {
        resource.getMethods().forEach(method -> add(resource, method, all));
      }
    }
    return all;
  }

  private static void add(JavaClass resource, JavaMethod method, Set<String> all) {
    String path =
        resource.getAnnotationOfType(Path.class).value()
            + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
        .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
        .forEach(verb -> all.add(verb + " " + path));
  }
}
