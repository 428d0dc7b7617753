package com.barron.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
  @Test
  void keepsEveryByteAsItCame() {
    byte[] broken = {'a', '=', '%', 'z', 0, (byte) 0xC3, (byte) 0xFF, '+', '\r', '\n', ' '};

    assertThat(RequestBody.read(FakeRequest.post("/").body(broken).asItComes())).isEqualTo(broken);
  }

  @Test
  void takesABodyOfExactlyTheLimit() {
    var body = new byte[RequestBody.LIMIT];

    assertThat(RequestBody.read(FakeRequest.post("/").body(body).asItComes())).isEqualTo(body);
  }

  @Test
  void takesMoreWhereMoreIsExpected() {
    int limit = 3 * RequestBody.LIMIT;

    assertThat(RequestBody.read(FakeRequest.post("/").body(new byte[limit]).asItComes(), limit))
        .hasSize(limit);
    assertThatThrownBy(
            () ->
                RequestBody.read(
                    FakeRequest.post("/").body(new byte[limit + 1]).asItComes(), limit))
        .isInstanceOf(WebApplicationException.class);
  }

  @Test
  void refusesABodyThatDeclaresTooMuchWithoutReadingIt() {
    var endless = new Endless();
    var request = FakeRequest.post("/").body(endless).declares(RequestBody.LIMIT + 1L);

    assertRefusedWith(413, request);
    assertThat(endless.read).hasValue(0);
  }

  @Test
  void stopsReadingABodyThatDoesNotSayHowLongItIs() {
    var endless = new Endless();

    assertRefusedWith(413, FakeRequest.post("/").body(endless));
    assertThat(endless.read).hasValue(RequestBody.LIMIT + 1L);
  }

  @Test
  void callsABodyThatBreaksOffABadRequest() {
    InputStream breaking =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertRefusedWith(400, FakeRequest.post("/").body(breaking));
  }

  @Test
  void readsABodyInChunks() {
    var chunks = new ByteArrayInputStream(new byte[] {1, 2, 3});

    assertThat(RequestBody.read(FakeRequest.post("/").body(chunks).asItComes()))
        .containsExactly(1, 2, 3);
  }

  private static void assertRefusedWith(int status, FakeRequest request) {
    assertThatThrownBy(() -> RequestBody.read(request.asItComes()))
        .isInstanceOfSatisfying(
            WebApplicationException.class,
            refusal -> assertThat(refusal.getResponse().getStatus()).isEqualTo(status));
  }

  private static final class Endless extends InputStream {
    private final AtomicLong read = new AtomicLong();

    @Override
    public int read() {
      read.incrementAndGet();
      return 'a';
    }
  }
}
