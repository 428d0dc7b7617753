package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.whatsapp.channel.http.NoResponseException.NoResponseCause;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SingleAttemptClientTest {
  private static final int MOST = 1024 * 1024;

  private final SingleAttemptClient http = new SingleAttemptClient(Duration.ofSeconds(5));
  private ProviderStub provider;

  @BeforeEach
  void start() throws IOException {
    provider = new ProviderStub();
  }

  @AfterEach
  void stop() {
    provider.close();
  }

  @Test
  void readsAnAnswerOfAnyUsefulLength() {
    provider.answers(200, "é".repeat(MOST / 2));

    assertThat(send().body()).isEqualTo("é".repeat(MOST / 2));
  }

  @Test
  void doesNotReadAnAnswerThatIsTooLong() {
    for (int status : new int[] {200, 400}) {
      provider.answers(status, "x".repeat(MOST + 1));

      assertThatThrownBy(this::send)
          .isInstanceOfSatisfying(
              NoResponseException.class,
              e -> assertThat(e.kind()).isEqualTo(NoResponseCause.UNKNOWN))
          .hasMessage("too long an answer");
    }
  }

  private HttpResponse<String> send() {
    return http.post(
        HttpRequest.newBuilder(URI.create(provider.address())), "a message", () -> false);
  }
}
