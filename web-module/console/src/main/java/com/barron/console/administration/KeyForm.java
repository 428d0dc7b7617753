package com.barron.console.administration;

import com.barron.console.session.FormInput;
import com.barron.production.integration.KeyDefinition;
import com.barron.production.integration.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody typed of a new key; kept when something of it is wrong.
 *
 * @param days for how long it is good
 */
public record KeyForm(String name, Set<Scope> scopes, int days) {
  /** What is offered. */
  public static final List<Integer> DAYS = List.of(30, 90, 365, 730);

  private static final int USUAL_DAYS = 365;

  static KeyForm empty() {
    return new KeyForm("", Set.of(), USUAL_DAYS);
  }

  static KeyForm of(HttpServletRequest request) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    List<String> ticked = FormInput.texts(request, "scope");
    Stream.of(Scope.values()).filter(scope -> ticked.contains(scope.word())).forEach(scopes::add);
    String days = FormInput.text(request, "days");
    return new KeyForm(
        FormInput.text(request, "name").strip(),
        scopes,
        DAYS.stream()
            .filter(offered -> offered.toString().equals(days))
            .findFirst()
            .orElse(USUAL_DAYS));
  }

  /** The key of the text that says what is missing; empty when nothing is. */
  Optional<String> problem() {
    if (name.isEmpty() || name.length() > KeyDefinition.LONGEST_NAME) {
      return Optional.of("key.name.needed");
    }
    return scopes.isEmpty() ? Optional.of("key.scopes.needed") : Optional.empty();
  }

  KeyDefinition plan() {
    return new KeyDefinition(name, scopes, Duration.ofDays(days));
  }
}
