package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.whatsapp.channel.http.NoResponseException.NoResponseCause;
import com.barron.whatsapp.channel.http.RawProvider.Connection;
import com.barron.whatsapp.channel.http.RawProvider.Script;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SingleAttemptClientTest {
  private static final int MOST = 1024 * 1024;
  private static final Duration TOTAL = Duration.ofSeconds(1);

  private final SingleAttemptClient http = new SingleAttemptClient(Duration.ofSeconds(5));
  private final SingleAttemptClient hasty = new SingleAttemptClient(TOTAL);
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

      assertThatNothingIsKnown(this::send, "answer too long");
    }
  }

  /** The head says it all; what follows may be endless, and may never come. */
  @Test
  void waitsForTheHeadAloneWhenTheStatusIsAsked() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              connection.read();
              connection.write("HTTP/1.1 202 x\r\nContent-Length: 1000000000\r\n\r\n");
              connection.trickle("x");
            })) {
      assertThat(hasty.postForStatus(request(raw), "x", () -> false).status()).isEqualTo(202);
    }
  }

  @Test
  void keepsTheConnectionWhenThereIsNothingToRead() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              while (true) {
                connection.read();
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
              }
            })) {
      http.postForStatus(request(raw), "one", () -> false);
      http.postForStatus(request(raw), "two", () -> false);

      assertThat(raw.requests()).hasSize(2);
      assertThat(raw.connections()).isEqualTo(1);
    }
  }

  @Test
  void doesNotAskAgainThoughItIsInvitedTo() {
    provider.answers(503, "", "Retry-After", "0");

    ProviderResponse<String> response = send();

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.retryAfter()).contains("0");
    assertThat(provider.requests()).hasSize(1);

    assertThat(http.get(request(), MOST).status()).isEqualTo(503);
    assertThat(provider.requests()).hasSize(2);
  }

  @Test
  void sendsNothingOfItsOwn() throws IOException {
    try (var raw = new RawProvider(SingleAttemptClientTest::answers)) {
      http.post(
          ProviderRequest.to(URI.create(raw.address() + "/a%2Fb?c=d%2Be")).with("Accept", "x/y"),
          "a message",
          () -> false);

      assertThat(raw.requests())
          .singleElement()
          .asString()
          .startsWith("POST /a%2Fb?c=d%2Be HTTP/1.1\r\n")
          .endsWith("\r\n\r\na message")
          .satisfies(
              text ->
                  assertThat(text.lines().skip(1).takeWhile(line -> !line.isEmpty()))
                      .containsExactlyInAnyOrder(
                          "Host: " + URI.create(raw.address()).getAuthority(),
                          "Accept: x/y",
                          "User-Agent: barron",
                          "Content-Length: 9",
                          "Connection: keep-alive"));
    }
  }

  @Test
  void asksForNothingOfItsOwn() throws IOException {
    try (var raw = new RawProvider(SingleAttemptClientTest::answers)) {
      http.get(request(raw), MOST);

      assertThat(raw.requests())
          .containsExactly(
              "GET / HTTP/1.1\r\nHost: "
                  + URI.create(raw.address()).getAuthority()
                  + "\r\nConnection: keep-alive\r\nUser-Agent: barron\r\n\r\n");
    }
  }

  @Test
  void ignoresCookiesAndChallenges() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              while (true) {
                connection.read();
                connection.write(
                    "HTTP/1.1 401 x\r\nSet-Cookie: a=b\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
                        + "Content-Length: 0\r\n\r\n");
              }
            })) {
      assertThat(post(http, raw).status()).isEqualTo(401);
      assertThat(post(http, raw).status()).isEqualTo(401);

      assertThat(raw.requests()).hasSize(2).noneMatch(text -> text.contains("Cookie"));
    }
  }

  @Test
  void endsInTimeThoughTheHeadersTrickle() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              connection.read();
              connection.write("HTTP/1.1 200 OK\r\nX: ");
              connection.trickle("x");
            })) {
      assertThatNothingIsKnownInTime(() -> post(hasty, raw));
      assertThat(raw.requests()).hasSize(1);
    }
  }

  @Test
  void endsInTimeThoughTheBodyTrickles() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              connection.read();
              connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
              connection.trickle(" ");
            })) {
      assertThatNothingIsKnownInTime(() -> post(hasty, raw));
      assertThatNothingIsKnownInTime(() -> hasty.get(request(raw), MOST));
    }
  }

  @Test
  void endsInTimeThoughOneProvisionalAnswerFollowsTheOther() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              connection.read();
              connection.trickle("HTTP/1.1 102 Processing\r\n\r\n");
            })) {
      assertThatNothingIsKnownInTime(() -> post(hasty, raw));
    }
  }

  @Test
  void doesNotReadHeadersWithoutAnEnd() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              connection.read();
              connection.write("HTTP/1.1 200 OK\r\n");
              while (true) {
                connection.write("X: x\r\n");
              }
            })) {
      assertThatNothingIsKnown(
          () -> post(http, raw), "connection broken MessageConstraintException");
    }
  }

  @Test
  void keepsAConnection() throws IOException {
    try (var raw = new RawProvider(SingleAttemptClientTest::answers)) {
      for (int i = 0; i < 5; i++) {
        assertThat(post(http, raw).status()).isEqualTo(200);
      }
      assertThat(raw.connections()).isEqualTo(1);
    }
  }

  @Test
  void seesThatAKeptConnectionWasClosedMeanwhile() throws Exception {
    assertThatTheSecondMessageTakesANewConnection(Connection::close);
  }

  @Test
  void takesNothingForAnAnswerThatCameBeforeItsQuestion() throws Exception {
    assertThatTheSecondMessageTakesANewConnection(
        connection ->
            connection.write("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n"));
  }

  /** After something happened to the first one, which was idle. */
  private void assertThatTheSecondMessageTakesANewConnection(Script whileIdle) throws Exception {
    var happened = new CountDownLatch(1);
    try (var raw =
        new RawProvider(
            connection -> {
              if (connection.number() == 1) {
                connection.read();
                connection.write(RawProvider.OK);
                whileIdle.serve(connection);
                happened.countDown();
              }
              answers(connection);
            })) {
      assertThat(post(http, raw).status()).isEqualTo(200);
      happened.await();
      raw.pause();

      assertThat(post(http, raw).status()).isEqualTo(200);
      assertThat(raw.connections()).isEqualTo(2);
      assertThat(raw.requests()).hasSize(2);
    }
  }

  @Test
  void repeatsNothingOnANewConnectionThatBreaks() throws IOException {
    try (var raw = new RawProvider(Connection::read)) {
      assertThatNothingIsKnown(() -> post(http, raw), "connection broken NoHttpResponseException");
      assertThat(raw.requests()).hasSize(1);
      assertThat(raw.connections()).isEqualTo(1);

      assertThatNothingIsKnown(
          () -> http.get(request(raw), MOST), "connection broken NoHttpResponseException");
      assertThat(raw.requests()).hasSize(2);
    }
  }

  @Test
  void repeatsNothingOnAKeptConnectionThatBreaks() throws IOException {
    try (var raw =
        new RawProvider(
            connection -> {
              connection.read();
              connection.write(RawProvider.OK);
              connection.read();
            })) {
      assertThat(post(http, raw).status()).isEqualTo(200);
      assertThatNothingIsKnown(() -> post(http, raw), "connection broken NoHttpResponseException");
      assertThat(raw.requests()).hasSize(2);
      assertThat(raw.connections()).isEqualTo(1);
    }
  }

  @Test
  void sendsNoBodyWhenItIsTooLateAndAnotherOneAfterwards() {
    provider.answers(200, "{}");

    assertThatNothingWasSent(() -> http.post(request(), "a message", () -> true), "too late");
    assertThat(provider.requests()).isEmpty();
    assertThat(send().status()).isEqualTo(200);
  }

  @Test
  void nothingWasSentWithoutAConnection() throws IOException {
    URI nowhere = URI.create(ProviderStub.nowhere());
    URI unknown = URI.create("https://nobody.invalid/");

    for (URI address : new URI[] {nowhere, unknown}) {
      ProviderRequest request = ProviderRequest.to(address);
      assertThatNothingWasSent(() -> http.post(request, "x", () -> false), "no connection");
      assertThatNothingWasSent(() -> http.get(request, MOST), "no connection");
    }
  }

  @Test
  void nothingWasSentWhenTheOtherSideDoesNotSpeakTls() throws IOException {
    try (var raw = new RawProvider(connection -> connection.trickle("x"))) {
      URI secure = URI.create(raw.address().replace("http:", "https:"));

      assertThatNothingWasSent(
          () -> hasty.post(ProviderRequest.to(secure), "x", () -> false), "no connection");
      assertThat(raw.requests()).isEmpty();
    }
  }

  @Test
  void trustsNobodyWithACertificateOfItsOwn(@TempDir Path folder) throws Exception {
    try (var raw =
        new RawProvider(ServerCertificate.in(folder).socket(), SingleAttemptClientTest::answers)) {
      assertThatItEnds(
          () -> post(http, raw), NoResponseCause.NOT_TRUSTED, "certificate not trusted");
      assertThat(raw.requests()).isEmpty();
    }
  }

  @Test
  void endsWithItsThread() throws Exception {
    try (var raw = new RawProvider(SingleAttemptClientTest::reads)) {
      Thread sender = Thread.currentThread();
      provider.answers(200, "{}");
      Thread interrupts = new Thread(() -> interruptOnceAsked(raw, sender));
      interrupts.start();

      assertThatNothingIsKnown(() -> post(http, raw), "interrupted");
      assertThat(Thread.interrupted()).isTrue();
      interrupts.join();
      assertThat(send().status()).isEqualTo(200);
    }
  }

  private static void reads(Connection connection) throws IOException {
    while (true) {
      connection.read();
    }
  }

  private static void interruptOnceAsked(RawProvider raw, Thread sender) {
    while (raw.requests().isEmpty()) {
      raw.pause();
    }
    sender.interrupt();
  }

  private static void answers(Connection connection) throws IOException {
    while (true) {
      connection.read();
      connection.write(RawProvider.OK);
    }
  }

  private static void assertThatNothingIsKnownInTime(ThrowingCallable call) {
    long start = System.nanoTime();
    assertThatNothingIsKnown(call, "no answer in time");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(TOTAL, TOTAL.multipliedBy(3));
  }

  private static void assertThatNothingIsKnown(ThrowingCallable call, String reason) {
    assertThatItEnds(call, NoResponseCause.UNKNOWN, reason);
  }

  private static void assertThatNothingWasSent(ThrowingCallable call, String reason) {
    assertThatItEnds(call, NoResponseCause.NOT_SENT, reason);
  }

  private static void assertThatItEnds(ThrowingCallable call, NoResponseCause kind, String reason) {
    assertThatThrownBy(call)
        .hasMessage(reason)
        .isInstanceOfSatisfying(
            NoResponseException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  private ProviderResponse<String> send() {
    return http.post(request(), "a message", () -> false);
  }

  private static ProviderResponse<String> post(SingleAttemptClient client, RawProvider raw) {
    return client.post(request(raw), "a message", () -> false);
  }

  private ProviderRequest request() {
    return ProviderRequest.to(URI.create(provider.address()));
  }

  private static ProviderRequest request(RawProvider raw) {
    return ProviderRequest.to(URI.create(raw.address()));
  }
}
