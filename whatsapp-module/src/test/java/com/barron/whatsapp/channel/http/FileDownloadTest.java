package com.barron.whatsapp.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.channel.FetchResult.Fetched;
import com.barron.whatsapp.channel.FetchResult.NoAnswer;
import com.barron.whatsapp.channel.FetchResult.NotYet;
import com.barron.whatsapp.channel.FetchResult.Refused;
import com.barron.whatsapp.channel.FetchResult.TooLarge;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider and another server that it leads to, both on the loopback interface. */
class FileDownloadTest {
  private static final String SECRET = "Basic c2VjcmV0";
  private static final int MOST = 1_000;

  private ProviderStub api;
  private ProviderStub files;

  @BeforeEach
  void start() throws IOException {
    api = new ProviderStub();
    files = new ProviderStub();
    files.answers(200, "a picture");
  }

  @AfterEach
  void stop() {
    api.close();
    files.close();
  }

  @Test
  void followsARedirectWithoutTheCredentials() {
    api.answers(307, "", "Location", files.address() + "/signed?x=1");

    FetchResult result = fetch(MOST);

    assertThat(((Fetched) result).bytes()).isEqualTo("a picture".getBytes(UTF_8));
    assertThat(api.lastAuthorization()).isEqualTo(SECRET);
    assertThat(files.requests()).containsExactly("GET /signed?x=1");
    assertThat(files.lastAuthorization()).isNull();
  }

  @Test
  void sendsNoCredentialsWhenItIsLedBackEither() {
    api.answers(307, "", "Location", "/elsewhere");

    assertThat(fetch(MOST)).isInstanceOf(Refused.class);
    assertThat(api.requests()).hasSize(3);
    assertThat(api.lastAuthorization()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:PORT/",
        "http://2130706433:PORT/",
        "http://0x7f000001:PORT/",
        "http://127.1:PORT/",
        "http://[::1]:PORT/",
        "http://user:word@127.0.0.1:PORT/",
        "http://169.254.169.254/latest/meta-data/",
        "https://127.0.0.1:PORT/",
        "file:///etc/passwd",
        "http://exa mple/",
        "http://"
      })
  void doesNotFollowARedirectIntoOurNetwork(String location) {
    String port = files.address().replaceAll(".*:", "");
    api.answers(302, "", "Location", location.replace("PORT", port));

    assertThat(fetch(MOST)).isInstanceOf(Refused.class);
    assertThat(files.requests()).isEmpty();
  }

  @Test
  void aRedirectToNowhereIsRefused() {
    api.answers(302, "");

    assertThat(fetch(MOST)).isInstanceOf(Refused.class);
  }

  @Test
  void readsNoMoreThanItWants() {
    api.answers(200, "x".repeat(MOST));
    assertThat(fetch(MOST)).isInstanceOf(Fetched.class);

    api.answers(200, "x".repeat(MOST + 1));
    assertThat(fetch(MOST)).isInstanceOf(TooLarge.class);

    api.answers(200, "x".repeat(4_000_000));
    assertThat(fetch(MOST)).isInstanceOf(TooLarge.class);
  }

  @Test
  void tellsWhatPassesFromWhatDoesNot() {
    api.answers(404, "{}");
    assertThat(fetch(MOST)).isEqualTo(new NotYet("status 404"));

    api.answers(503, "");
    assertThat(fetch(MOST)).isEqualTo(new NoAnswer("status 503"));

    api.answers(401, "");
    assertThat(fetch(MOST)).isEqualTo(new NoAnswer("status 401"));

    api.answers(410, "");
    assertThat(fetch(MOST)).isEqualTo(new Refused("status 410"));
  }

  @Test
  void doesNotWaitForEver() {
    api.stopsInTheMiddle();
    assertThat(fetch(MOST)).isInstanceOf(NoAnswer.class);

    api.hangs();
    assertThat(fetch(MOST)).isInstanceOf(NoAnswer.class);
  }

  @Test
  void saysSoWhenNobodyListens() {
    URI gone = URI.create(api.address() + "/file");
    api.close();

    assertThat(download(gone).fetch(gone, SECRET, MOST)).isInstanceOf(NoAnswer.class);
  }

  private FetchResult fetch(int most) {
    URI first = URI.create(api.address() + "/file");
    return download(first).fetch(first, SECRET, most);
  }

  private static FileDownload download(URI base) {
    return new FileDownload(
        new SingleAttemptClient(Duration.ofSeconds(1)),
        new AllowedDestinations(base, Set.of(), Set.of()));
  }
}
