package com.barron.load.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads requests or answers of HTTP/1.1 from a connection that stays open. They must say how long
 * their body is; one in chunks is refused. For one thread.
 */
public final class HttpStream {
  private static final int ROOM = 32_768;

  private final InputStream in;
  private final byte[] buffer = new byte[ROOM];
  private int from;
  private int to;

  public HttpStream(InputStream in) {
    this.in = in;
  }

  /** Waits for the next one; empty when the other side closed the connection. */
  public Optional<HttpMessage> read() throws IOException {
    int end = endOfHead();
    if (end < 0) {
      return Optional.empty();
    }
    String head = new String(buffer, from, end - from, ISO_8859_1);
    from = end;
    if (HttpMessage.header(head, "Transfer-Encoding").isPresent()) {
      throw new IOException("a body in chunks, which this reader does not know: " + head);
    }
    int length = HttpMessage.header(head, "Content-Length").map(Integer::parseInt).orElse(0);
    while (to - from < length) {
      if (!fill()) {
        throw new EOFException("the connection ended within a body");
      }
    }
    byte[] body = Arrays.copyOfRange(buffer, from, from + length);
    from += length;
    return Optional.of(new HttpMessage(head, body));
  }

  /** The position behind the empty line; -1 when the connection ended before. */
  private int endOfHead() throws IOException {
    int looked = from;
    while (true) {
      for (int i = looked; i + 3 < to; i++) {
        if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r') {
          return i + 4;
        }
      }
      int known = Math.max(0, to - from - 3);
      if (!fill()) {
        return -1;
      }
      looked = from + known;
    }
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      throw new IOException("a message of more than " + ROOM + " bytes");
    }
    int read = in.read(buffer, to, buffer.length - to);
    to += Math.max(read, 0);
    return read > 0;
  }
}
