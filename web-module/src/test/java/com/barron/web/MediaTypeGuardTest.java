package com.barron.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.web.edge.MediaTypeGuard;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=UTF-8",
        "application/json;charset=\"utf-8\"",
        "multipart/form-data; boundary=----x",
        "text/plain ; a=b ; c=d",
        ""
      })
  void letsContentTypesPass(String type) throws Exception {
    assertThat(answer(FakeRequest.post("/api").header("Content-Type", type))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", ";;;", "a/b;", "a/b; charset=\"", "/", "a/b c", "é/è"})
  void refusesWhatIsNoContentType(String type) throws Exception {
    assertThat(answer(FakeRequest.post("/api").header("Content-Type", type))).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "text/html,application/xhtml+xml;q=0.9, */*;q=0.8",
        "text/html, image/gif, *; q=.2, */*; q=.2"
      })
  void letsAcceptedTypesPass(String types) throws Exception {
    assertThat(answer(FakeRequest.get("/api").header("Accept", types))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", ",", "a/b,,c/d", "a/b;q"})
  void refusesToAcceptWhatIsNoType(String types) throws Exception {
    assertThat(answer(FakeRequest.get("/api").header("Accept", types))).isEqualTo(406);
  }

  @Test
  void needsNeither() throws Exception {
    assertThat(answer(FakeRequest.get("/api"))).isEqualTo(200);
  }

  private static int answer(FakeRequest request) throws ServletException, IOException {
    var response = new FakeResponse();
    new MediaTypeGuard().doFilter(request.asItComes(), response.asItGoes(), (passed, answer) -> {});
    return response.status();
  }
}
