package com.barron.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.architecture.Modules;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * S14: what the public port answers to whoever asks, with the simulator on. A new path must be
 * entered here.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
class PublicPathsIT {
  /** Status, method and path. */
  private static final String ANSWERS =
      """
      200 GET /
      200 HEAD /
      200 GET /simulator/
      200 GET /simulator/outbox/
      302 GET /simulator
      404 GET /api
      404 GET /api/
      401 GET /api/v1/
      401 GET /api/v1/orders
      401 PUT /api/v1/orders/ORD-12345
      401 GET /api/v1/nothing
      404 GET /api/v1/WEB-INF/web.xml
      404 GET /api/v1/-/refused
      401 OPTIONS /api/v1/orders
      405 TRACE /api/v1/orders
      200 GET /api/v1/openapi.json
      200 GET /api/v1/problems/not-found
      404 GET /api/v1/problems/unknown
      403 POST /api/whatsapp/webhook
      403 GET /api/whatsapp/webhook
      405 PUT /api/whatsapp/webhook
      405 DELETE /api/whatsapp/webhook
      403 POST /api/whatsapp/status
      405 GET /api/whatsapp/status
      403 POST /api/whatsapp/meta/webhook
      403 GET /api/whatsapp/meta/webhook
      200 GET /api/simulator/phones
      200 GET /api/simulator/phones/unknown
      200 GET /api/simulator/outbox
      404 GET /api/simulator/messages
      400 POST /api/simulator/messages
      400 POST /api/simulator/taps
      400 POST /api/simulator/receipts
      400 POST /api/simulator/files
      404 GET /api/attachments
      404 GET /api/attachments/999999
      404 GET /api/attachments/../../WEB-INF/web.xml
      404 GET /api/simulator
      404 GET /api/whatsapp
      404 GET /api/application.wadl
      404 GET /api/openapi
      404 GET /openapi
      404 GET /openapi.json
      404 GET /health
      404 GET /health/live
      404 GET /health/ready
      404 GET /metrics
      404 GET /q/health
      404 GET /actuator
      404 GET /actuator/env
      303 GET /console
      303 GET /console/
      303 GET /console/index.html
      303 GET /console/nothing
      404 GET /console/WEB-INF/web.xml
      303 GET /console/orders
      303 POST /console/actions/release
      200 GET /console/sign-in
      403 POST /console/sign-in
      404 GET /console/sign-in/provider
      404 GET /console/sign-in/provider/return
      303 GET /console/administration/keys
      303 POST /console/administration/keys
      403 POST /console/theme
      422 GET /console/welcome/0123456789abcdef
      200 GET /console/assets/console.css
      404 GET /console/assets/nothing.css
      405 PUT /console/sign-in
      405 TRACE /console/sign-in
      404 GET /management
      404 GET /error
      404 GET /admin
      404 GET /login
      404 GET /manager/html
      404 GET /jolokia
      404 GET /jmx-console/
      404 GET /web-console
      404 GET /invoker/JMXInvokerServlet
      404 GET /wildfly-services
      404 GET /ejb
      404 GET /h2-console
      404 GET /swagger-ui/
      404 GET /graphql
      404 GET /ws
      404 GET /.env
      404 GET /.git/config
      404 GET /.well-known/
      404 GET /server-status
      404 GET /robots.txt
      404 GET /favicon.ico
      404 GET /index.html
      404 GET /index.jsp
      404 GET /web-module
      404 GET /barron
      404 GET /WEB-INF
      404 GET /WEB-INF/
      404 GET /web-inf/web.xml
      404 GET //WEB-INF/web.xml
      404 GET /./WEB-INF/web.xml
      404 GET /simulator/../WEB-INF/web.xml
      404 GET /simulator/..;/WEB-INF/web.xml
      404 GET /..;/WEB-INF/web.xml
      404 GET /;/WEB-INF/web.xml
      404 GET /WEB-INF;x/web.xml
      404 GET /%57EB-INF/web.xml
      404 GET /%2e/WEB-INF/web.xml
      404 GET /%2e%2e/WEB-INF/web.xml
      404 GET /WEB-INF%2fweb.xml
      404 GET /WEB-INF%5cweb.xml
      404 GET /META-INF
      404 GET /META-INF/
      404 GET /META-INF/MANIFEST.MF
      404 GET /META-INF/application.xml
      404 GET /..;/META-INF/MANIFEST.MF
      404 GET /../../../../etc/passwd
      404 GET /%2e%2e/%2e%2e/%2e%2e/etc/passwd
      404 GET /simulator/%2e%2e/%2e%2e/etc/passwd
      404 GET /lib/
      405 TRACE /
      405 TRACE /simulator/
      405 TRACE /api/whatsapp/webhook
      200 OPTIONS /
      200 OPTIONS *
      405 PUT /
      405 PUT /shell.jsp
      405 DELETE /simulator/main.js
      405 POST /
      405 POST /simulator/
      501 PATCH /
      501 PROPFIND /
      501 MKCOL /a
      501 CONNECT /
      """;

  /** Any of them tells an attacker where to look. */
  private static final Set<String> TELLING_HEADERS =
      Set.of("server", "x-powered-by", "via", "set-cookie", "www-authenticate", "x-undertow");

  private static final List<String> TELLING_WORDS =
      List.of("wildfly", "undertow", "jboss", "resteasy", "exception", "com.barron");

  private static RunningProduct product;
  private static Map<String, PublicAnswer> answers;

  private record PublicAnswer(int status, Map<String, String> headers, String body) {}

  @BeforeAll
  static void ask(RunningProduct shared) {
    product = shared;
    answers = new LinkedHashMap<>();
    listed().keySet().forEach(request -> answers.put(request, answer(request)));
  }

  @Test
  void answersAsListed() {
    Map<String, Integer> found = new LinkedHashMap<>();
    answers.forEach((request, answer) -> found.put(request, answer.status()));

    assertThat(found).containsExactlyEntriesOf(listed());
  }

  @Test
  void noAnswerTellsWhatRunsHere() {
    answers.forEach(
        (request, answer) -> {
          // Whoever calls the API is told that it takes a key.
          boolean isTold = answer.status() == 401 && request.contains(" /api/v1/");
          assertThat(answer.headers().keySet())
              .as(request)
              .filteredOn(name -> !(isTold && name.equals("www-authenticate")))
              .doesNotContainAnyElementsOf(TELLING_HEADERS);
          assertThat(answer.body().toLowerCase(Locale.ROOT))
              .as(request)
              .doesNotContain(TELLING_WORDS.toArray(String[]::new));
        });
  }

  @Test
  void theConsoleHasAPageForWhatIsRefusedBeforeItsResources() {
    assertThat(answers.get("GET /console/assets/nothing.css").body())
        .contains("This does not work");
  }

  @Test
  void everyCallOfTheApiIsListed() {
    Set<String> calls = new TreeSet<>();
    List<Location> web =
        new Modules()
            .get(PublicPathsIT.class).stream()
                .filter(location -> location.contains("web-module/target"))
                .toList();
    for (JavaClass resource : new ClassFileImporter().importLocations(web)) {
      if (resource.isAnnotatedWith(Path.class)) {
        resource.getMethods().forEach(method -> calls.addAll(calls(resource, method)));
      }
    }

    assertThat(calls).hasSizeGreaterThan(10);
    assertThat(listed().keySet()).containsAll(calls);
  }

  @Test
  void showsTheFilesOfItsPagesAndNothingElseOfTheArchive() throws IOException {
    List<String> files = filesOfTheWar();
    Map<String, Integer> wrong = new TreeMap<>();
    for (String file : files) {
      int status = answer("GET /" + file).status();
      if (status != (file.matches("(WEB|META)-INF/.*") ? 404 : 200)) {
        wrong.put(file, status);
      }
    }

    assertThat(files).contains("WEB-INF/web.xml", "simulator/main.js", "META-INF/MANIFEST.MF");
    assertThat(wrong).isEmpty();
  }

  private static Map<String, Integer> listed() {
    Map<String, Integer> listed = new LinkedHashMap<>();
    ANSWERS
        .lines()
        .forEach(line -> listed.put(line.substring(4), Integer.valueOf(line.substring(0, 3))));
    return listed;
  }

  /** Method and path, with the digit 1 for a number in it. */
  private static Set<String> calls(JavaClass resource, JavaMethod method) {
    String path =
        "/api"
            + resource.getAnnotationOfType(Path.class).value()
            + method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    return method.getAnnotations().stream()
        .map(annotation -> annotation.getRawType())
        .filter(type -> type.isAnnotatedWith(HttpMethod.class))
        .map(type -> type.getAnnotationOfType(HttpMethod.class).value())
        .map(verb -> verb + " " + path.replaceAll("\\{.*}", "999999"))
        .collect(Collectors.toSet());
  }

  private static List<String> filesOfTheWar() throws IOException {
    List<String> files = new ArrayList<>();
    try (InputStream ear =
            Files.newInputStream(java.nio.file.Path.of(System.getProperty("barron.ear")));
        ZipInputStream outer = new ZipInputStream(ear)) {
      for (ZipEntry entry = outer.getNextEntry(); entry != null; entry = outer.getNextEntry()) {
        if (entry.getName().equals("web-module.war")) {
          ZipInputStream war = new ZipInputStream(new ByteArrayInputStream(outer.readAllBytes()));
          for (ZipEntry file = war.getNextEntry(); file != null; file = war.getNextEntry()) {
            if (!file.isDirectory()) {
              files.add(file.getName());
            }
          }
        }
      }
    }
    return files;
  }

  /** Of a request exactly as it is written: clients tidy paths up. */
  private static PublicAnswer answer(String request) {
    int port = product.http("/").getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(20_000);
      String head =
          " HTTP/1.1\r\nHost: localhost:"
              + port
              + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write((request + head).getBytes(UTF_8));
      return read(new String(socket.getInputStream().readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(request, e);
    }
  }

  private static PublicAnswer read(String answer) {
    String[] parts = answer.split("\r\n\r\n", 2);
    List<String> head = parts[0].lines().toList();
    Map<String, String> headers =
        head.stream()
            .skip(1)
            .map(line -> line.split(":", 2))
            .collect(
                Collectors.toMap(
                    field -> field[0].toLowerCase(Locale.ROOT),
                    field -> field[1],
                    (a, b) -> a + b));
    return new PublicAnswer(Integer.parseInt(head.get(0).split(" ")[1]), headers, parts[1]);
  }
}
