package com.barron.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.openid.PlainBrowser;
import com.barron.rig.ConsoleVisitor;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Nonsense in every field of every form of the console, by somebody who may do everything: it is
 * refused in words, and never an error of ours. The addresses are those of {@link ConsoleRightsIT},
 * the names of the fields are read from the templates.
 */
@ResourceLock(TestQueue.CONSOLE)
@ExtendWith(ProductExtension.class)
class ConsoleInputIT {
  private static final Pattern FIELD = Pattern.compile("(?<![a-z-])name=\"([a-z][A-Za-z-]*)\"");

  /** Too long, of another kind, out of range, no such day, not for a text of the database. */
  private static final List<String> NONSENSE =
      List.of(
          "",
          " ",
          "x".repeat(1_500),
          "-1",
          "1.5e308",
          "99999999999999999999",
          "2026-02-30",
          "25:61",
          "\u0000",
          "a\u0000b",
          "' OR 1=1 --",
          "<script>alert(1)</script>",
          "🙂‮ž",
          "ORD-0",
          "DEF-9999999999",
          "a\r\nb");

  /** In an address: of nobody, of nothing, and no number at all. */
  private static final List<String> IDS =
      List.of(
          "0", "999999999999999999", "99999999999999999999", "abc", "-1", "%00", "%F0%9F%99%82");

  private static final String ORDER = "ORD-88411";

  private final RunningProduct product;
  private final FloorFixture floor;
  private final PlainBrowser browser = new PlainBrowser();
  private final List<String> wrong = new ArrayList<>();

  ConsoleInputIT(RunningProduct product) {
    this.product = product;
    floor = new FloorFixture(product);
  }

  @Test
  void nonsenseIsRefusedAndNeverAnErrorOfOurs() {
    String csrf = signedIn();
    Set<String> fields = fields();
    floor.order(ORDER);
    String defect = floor.defect(ORDER);
    String ticket = floor.ticket("MACH-001");
    for (String address : ConsoleRightsIT.addresses()) {
      if (!address.startsWith("POST ")) {
        continue;
      }
      String path = address.substring("POST ".length());
      for (String id : IDS) {
        post(ConsoleRightsIT.VARIABLE.matcher(path).replaceAll(id), Map.of("csrf", csrf));
      }
      String filled = filled(path);
      post(filled, Map.of("csrf", csrf));
      for (String nonsense : NONSENSE) {
        Map<String, String> form = new HashMap<>();
        fields.forEach(field -> form.put(field, nonsense));
        form.put("csrf", csrf);
        post(filled, form);
        form.put("subject", subject(path, defect, ticket));
        post(filled, form);
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void nonsenseInAnAddressIsNoErrorOfOurs() {
    signedIn();
    for (String address : ConsoleRightsIT.addresses()) {
      if (address.startsWith("GET ")) {
        String path = address.substring("GET ".length());
        for (String id : IDS) {
          get(ConsoleRightsIT.VARIABLE.matcher(path).replaceAll(id));
        }
        for (String nonsense :
            List.of("99999999999999999999", "2026-02-30", "%00", "a%00b", "%F0%9F%99%82")) {
          get(
              filled(path)
                  + fields().stream()
                      .map(field -> field + "=" + nonsense)
                      .collect(Collectors.joining("&", "?", "&after=" + nonsense)));
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private void post(String path, Map<String, String> form) {
    look(
        "POST " + path + " " + form.get("subject"),
        browser.post(product.http("/console" + path), form));
  }

  private void get(String path) {
    look("GET " + path, browser.get(product.http("/console" + path)));
  }

  private void look(String what, HttpResponse<String> answer) {
    boolean isSignedOut =
        answer.statusCode() == 303 && PlainBrowser.location(answer).getPath().endsWith("/sign-in");
    if (answer.statusCode() >= 500 || isSignedOut) {
      wrong.add(answer.statusCode() + " " + what.substring(0, Math.min(what.length(), 120)));
    }
  }

  private String signedIn() {
    ConsoleMember member = ConsoleMember.of(product, "Nonsense Typist", "MANAGER");
    browser.post(
        product.http("/console/sign-in"),
        Map.of("name", member.name(), "password", ConsoleMember.PASSWORD));
    String csrf = new ConsoleVisitor(member.name(), browser).csrf(product::http);
    assertThat(csrf).isNotEmpty();
    return csrf;
  }

  /** A record that exists, so that more is read than its number. */
  private static String subject(String path, String defect, String ticket) {
    if (path.contains("order")) {
      return ORDER;
    }
    if (path.contains("ticket")) {
      return ticket;
    }
    return path.contains("failure") ? "SOPF-1" : defect;
  }

  /** The person is one whom nobody misses. */
  private String filled(String path) {
    return ConsoleRightsIT.filled(
        path, () -> ConsoleMember.of(product, "Nonsense Hand", "TECHNICIAN").person());
  }

  /** Of all forms, as the templates have them. */
  private static Set<String> fields() {
    Set<String> fields = new TreeSet<>();
    try (Stream<Path> templates = Files.walk(templates())) {
      for (Path template : templates.filter(Files::isRegularFile).toList()) {
        FIELD.matcher(Files.readString(template)).results().forEach(it -> fields.add(it.group(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertThat(fields).contains("percent", "note", "person", "role").hasSizeGreaterThan(30);
    return fields;
  }

  private static Path templates() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .map(folder -> folder.resolve("web-module/console/src/main/jte"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElseThrow();
  }
}
