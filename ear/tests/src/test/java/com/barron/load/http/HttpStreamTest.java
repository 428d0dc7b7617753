package com.barron.load.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class HttpStreamTest {
  private static final String POST =
      "POST /send HTTP/1.1\r\nHost: x\r\ncontent-length: 4\r\n\r\nbody";
  private static final String GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  @Test
  void readsOneRequestAfterTheOther() throws IOException {
    HttpStream stream = new HttpStream(in(POST + GET));

    HttpMessage first = stream.read().orElseThrow();
    assertThat(first.word(0)).isEqualTo("POST");
    assertThat(first.word(1)).isEqualTo("/send");
    assertThat(first.header("Content-Length")).contains("4");
    assertThat(first.header("Length")).isEmpty();
    assertThat(first.body()).asString(UTF_8).isEqualTo("body");
    assertThat(stream.read().orElseThrow().body()).isEmpty();
    assertThat(stream.read()).isEmpty();
  }

  @Test
  void readsWhatComesByteByByte() throws IOException {
    HttpStream stream =
        new HttpStream(
            new InputStream() {
              private final InputStream all = in(POST);

              @Override
              public int read() throws IOException {
                return all.read();
              }

              @Override
              public int read(byte[] to, int from, int most) throws IOException {
                return all.read(to, from, 1);
              }
            });

    assertThat(stream.read().orElseThrow().body()).asString(UTF_8).isEqualTo("body");
  }

  @Test
  void refusesChunksAndABodyThatEndsEarly() {
    assertThatThrownBy(
            () -> new HttpStream(in("GET / X\r\nTransfer-Encoding: chunked\r\n\r\n")).read())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("chunks");
    assertThatThrownBy(() -> new HttpStream(in("GET / X\r\nContent-Length: 9\r\n\r\n12")).read())
        .isInstanceOf(EOFException.class);
  }

  private static InputStream in(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }
}
