package com.barron.whatsapp.channel.meta;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.FetchResult.Fetched;
import com.barron.whatsapp.channel.FetchResult.NoAnswer;
import com.barron.whatsapp.channel.FetchResult.NotYet;
import com.barron.whatsapp.channel.FetchResult.Refused;
import com.barron.whatsapp.channel.http.ProviderStub;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaFilesTest {
  /** Of "a picture". */
  private static final String DIGEST =
      "92b2fa58028958317e408bd84ecfa70f5ee35b121991dbc232c49d166353708b";

  private ProviderStub api;
  private ProviderStub files;
  private MetaChannel channel;

  @BeforeEach
  void start() throws IOException {
    api = new ProviderStub();
    files = new ProviderStub();
    files.answers(200, "a picture");
    channel = new MetaChannel(Accounts.settings(api.address()), Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    api.close();
    files.close();
  }

  @Test
  void asksWhereAFileIsAndFetchesItThere() {
    tells(files.address() + "/whatsapp_business/attachments/?mid=1", DIGEST);

    assertThat(((Fetched) fetch()).bytes()).isEqualTo("a picture".getBytes(UTF_8));
    assertThat(api.requests()).containsExactly("GET /300000000000004");
    assertThat(api.lastAuthorization()).startsWith("Bearer ");
    assertThat(files.requests()).containsExactly("GET /whatsapp_business/attachments/?mid=1");
    assertThat(files.lastAuthorization()).isEqualTo(api.lastAuthorization());
  }

  @Test
  void takesNothingThatIsNotWhatMetaSaysItIs() {
    tells(files.address(), "0".repeat(64));

    assertThat(fetch()).isInstanceOf(NoAnswer.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:PORT/",
        "http://2130706433:PORT/",
        "http://[::1]:PORT/",
        "http://u@127.0.0.1:PORT/",
        "http://169.254.169.254/",
        "https://lookaside.fbsbx.com.evil.example/",
        "https://lookaside.fbsbx.com@127.0.0.1/"
      })
  void doesNotTakeItsTokenElsewhere(String address) {
    tells(address.replace("PORT", files.address().replaceAll(".*:", "")), "");

    assertThat(fetch()).isInstanceOf(Refused.class);
    assertThat(files.requests()).isEmpty();
  }

  @Test
  void takesItsTokenToTheFirstHostAlone() throws IOException {
    try (var third = new ProviderStub()) {
      third.answers(200, "a picture");
      files.answers(302, "", "Location", third.address());
      tells(files.address(), "");

      assertThat(fetch()).isInstanceOf(Fetched.class);
      assertThat(third.lastAuthorization()).isNull();
    }
  }

  @Test
  void tellsWhatPassesFromWhatDoesNot() {
    api.answers(404, "{}");
    assertThat(fetch()).isInstanceOf(NotYet.class);

    api.answers(200, "<html>");
    assertThat(fetch()).isInstanceOf(NoAnswer.class);

    tells("http://exa mple/", "");
    assertThat(fetch()).isInstanceOf(NoAnswer.class);

    assertThat(channel.fetch("../me", 100)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4, 190, 80007, 130429, 131016, 131057})
  void asksAgainWhenMetaThrottlesOrAnOperatorHasToAct(int code) {
    api.answers(400, "{\"error\":{\"message\":\"later\",\"code\":" + code + "}}");

    assertThat(fetch()).isEqualTo(new NoAnswer("status 400"));
  }

  @Test
  void asksNoMoreForWhatIsRefused() {
    for (String body : List.of("{\"error\":{\"code\":131052}}", "<html>", "")) {
      api.answers(400, body);

      assertThat(fetch()).isEqualTo(new Refused("status 400"));
    }
  }

  private FetchResult fetch() {
    return channel.fetch("300000000000004", 100);
  }

  private void tells(String address, String digest) {
    api.answers(200, "{\"url\":\"" + address + "\",\"sha256\":\"" + digest + "\"}");
  }
}
