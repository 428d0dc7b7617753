package com.barron.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  @Test
  void allowsOwnFilesOnlyAndNoFrames() throws Exception {
    assertThat(headersOf("/simulator/").get("Content-Security-Policy"))
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void forbidsGuessingTypesAndTellingWhereAVisitorCameFrom() throws Exception {
    assertThat(headersOf("/"))
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Referrer-Policy", "no-referrer");
  }

  @Test
  void letsNobodyKeepWhatTheApiAnswers() throws Exception {
    assertThat(headersOf("/api/simulator/messages")).containsEntry("Cache-Control", "no-store");
    assertThat(headersOf("/simulator/main.js")).containsEntry("Cache-Control", "no-cache");
  }

  private static Map<String, String> headersOf(String path) throws ServletException, IOException {
    var response = new FakeResponse();
    new SecurityHeaders()
        .doFilter(FakeRequest.get(path).asItComes(), response.asItGoes(), (request, answer) -> {});
    return response.headers();
  }
}
