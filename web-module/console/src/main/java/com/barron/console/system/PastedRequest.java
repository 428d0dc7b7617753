package com.barron.console.system;

import com.barron.console.session.FormInput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A refused request, as somebody copied it from the provider's or the balancer's log.
 *
 * @param address to which the provider sent it
 * @param headers one a line
 */
public record PastedRequest(String address, String headers, String body) {
  /** Of any field, in characters. */
  public static final int LONGEST = 20_000;

  private static final String HOST = "[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?";

  static PastedRequest of(HttpServletRequest request) {
    return new PastedRequest(
        field(request, "address").strip(), field(request, "headers"), field(request, "body"));
  }

  private static String field(HttpServletRequest request, String name) {
    String text = FormInput.text(request, name);
    return text.substring(0, Math.min(text.length(), LONGEST));
  }

  Optional<String> header(String name) {
    String prefix = name.toLowerCase(Locale.ROOT) + ":";
    return headers
        .lines()
        .map(String::strip)
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
        .map(line -> line.substring(prefix.length()).strip())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  List<String> hosts() {
    return Stream.of("X-Forwarded-Host", "Host")
        .flatMap(name -> header(name).stream())
        .filter(host -> host.matches(HOST))
        .toList();
  }

  /** A browser writes line ends of its own into what is pasted. */
  List<String> bodies() {
    return Stream.of(body, body.replace("\r\n", "\n"), body.strip()).distinct().toList();
  }
}
