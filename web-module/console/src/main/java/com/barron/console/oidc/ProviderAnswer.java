package com.barron.console.oidc;

import java.util.Optional;

/**
 * With what the provider sends somebody back.
 *
 * @param issuer who says so, if it says that
 * @param error what went wrong there
 */
public record ProviderAnswer(
    String state, Optional<String> code, Optional<String> issuer, Optional<String> error) {
  /** Leaves everything out. */
  @Override
  public String toString() {
    return "ProviderAnswer";
  }
}
