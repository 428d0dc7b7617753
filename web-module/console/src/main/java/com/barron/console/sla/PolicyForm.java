package com.barron.console.sla;

import com.barron.console.session.FormInput;
import com.barron.production.digest.Sha256;
import com.barron.production.sla.listing.PolicyEntry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy as it is typed.
 *
 * @param seen stands for the policy that the form was made of
 */
public record PolicyForm(
    String target, String warning, String longPause, String calendar, String seen) {
  static PolicyForm of(PolicyEntry policy) {
    return new PolicyForm(
        HoursText.of(policy.target()),
        HoursText.of(policy.warning()),
        HoursText.of(policy.longPause()),
        policy.calendar(),
        version(policy));
  }

  static PolicyForm of(HttpServletRequest request) {
    return new PolicyForm(
        FormInput.text(request, "target"),
        FormInput.text(request, "warning"),
        FormInput.text(request, "longPause"),
        FormInput.text(request, "calendar"),
        FormInput.text(request, "seen"));
  }

  /** Whether this is the policy that the form was made of. */
  boolean isOf(PolicyEntry policy) {
    return version(policy).equals(seen);
  }

  private static String version(PolicyEntry policy) {
    return Sha256.of(policy.toString()).hex();
  }

  List<FormProblem> problems() {
    List<FormProblem> problems = new ArrayList<>();
    Optional<Duration> granted = HoursText.parse(target).filter(span -> !span.isZero());
    Optional<Duration> warned = HoursText.parse(warning);
    if (granted.isEmpty()) {
      problems.add(FormProblem.of("target", "sla.problem.span"));
    }
    if (warned.isEmpty()) {
      problems.add(FormProblem.of("warning", "sla.problem.span"));
    } else if (granted.filter(span -> warned.get().compareTo(span) >= 0).isPresent()) {
      problems.add(FormProblem.of("warning", "sla.problem.warning"));
    }
    if (HoursText.parse(longPause).filter(span -> !span.isZero()).isEmpty()) {
      problems.add(FormProblem.of("longPause", "sla.problem.span"));
    }
    return problems;
  }

  /** The policy that it says, if nothing is wrong with it. */
  PolicyEntry entry(PolicyEntry before) {
    return new PolicyEntry(
        before.kind(),
        before.priority(),
        HoursText.parse(target).orElseThrow(),
        HoursText.parse(warning).orElseThrow(),
        HoursText.parse(longPause).orElseThrow(),
        calendar);
  }
}
