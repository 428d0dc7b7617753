package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.web.FakeRequest;
import com.barron.web.FakeResponse;
import com.barron.whatsapp.settings.Settings;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class SimulatorGateTest {
  private static final int PASSED = 200;
  private final AtomicBoolean reached = new AtomicBoolean();

  @Test
  void hidesEverythingWhereTheSimulatorIsOff() throws Exception {
    assertThat(answer(false, FakeRequest.get("/simulator/"))).isEqualTo(404);
    assertThat(answer(false, post())).isEqualTo(404);
    assertThat(reached).isFalse();
  }

  @Test
  void opensWhereTheSimulatorIsOn() throws Exception {
    assertThat(answer(true, FakeRequest.get("/simulator/"))).isEqualTo(PASSED);
    assertThat(reached).isTrue();
  }

  @Test
  void takesMessagesFromItsOwnPageAndFromProgramsThatAreNoBrowser() throws Exception {
    assertThat(answer(true, post().header("Sec-Fetch-Site", "same-origin"))).isEqualTo(PASSED);
    assertThat(answer(true, post().header("Origin", "http://localhost:8080"))).isEqualTo(PASSED);
    assertThat(answer(true, post())).isEqualTo(PASSED);
  }

  @Test
  void takesNothingFromOtherSites() throws Exception {
    assertThat(answer(true, post().header("Sec-Fetch-Site", "cross-site"))).isEqualTo(403);
    assertThat(answer(true, post().header("Sec-Fetch-Site", "same-site"))).isEqualTo(403);
    assertThat(answer(true, post().header("Origin", "http://evil.example"))).isEqualTo(403);
    assertThat(answer(true, post().header("Origin", "http://localhost:9999"))).isEqualTo(403);
    assertThat(answer(true, post().header("Origin", "null"))).isEqualTo(403);
    assertThat(answer(true, post().header("Origin", "not a uri"))).isEqualTo(403);
    assertThat(reached).isFalse();
  }

  @Test
  void believesTheBrowserMoreThanTheOrigin() throws Exception {
    var request =
        post().header("Sec-Fetch-Site", "cross-site").header("Origin", "http://localhost:8080");

    assertThat(answer(true, request)).isEqualTo(403);
  }

  @Test
  void answersThisMachineAloneWhereTheAddressIsPublic() throws Exception {
    assertThat(publicly(here())).isEqualTo(PASSED);
    assertThat(publicly(here().header("X-Forwarded-For", "127.0.0.1"))).isEqualTo(PASSED);
    assertThat(publicly(here().header("X-Forwarded-For", "203.0.113.7"))).isEqualTo(404);
    assertThat(publicly(here().header("X-Forwarded-Host", "bot.example.com"))).isEqualTo(404);
    assertThat(publicly(post().header("Host", "bot.example.com").from("127.0.0.1"))).isEqualTo(404);
    assertThat(publicly(post().from("203.0.113.7"))).isEqualTo(404);
  }

  private static FakeRequest here() {
    return post().from("127.0.0.1");
  }

  private int publicly(FakeRequest request) throws ServletException, IOException {
    return answer(true, request, "https://bot.example.com");
  }

  private static FakeRequest post() {
    return FakeRequest.post("/api/simulator/messages").header("Host", "localhost:8080");
  }

  private int answer(boolean simulator, FakeRequest request) throws ServletException, IOException {
    return answer(simulator, request, "http://localhost:8080");
  }

  private int answer(boolean simulator, FakeRequest request, String address)
      throws ServletException, IOException {
    var url = URI.create(address);
    var gate = new SimulatorGate(new Settings(Optional.empty(), url, true, simulator));
    var response = new FakeResponse();
    gate.doFilter(request.asItComes(), response.asItGoes(), (passed, answer) -> reached.set(true));
    return response.status();
  }
}
