package com.barron.whatsapp.channel.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/**
 * A body that is not sent after the deadline. Asked for when the connection stands, right before
 * the bytes are written: a server that lacks the body cannot act on the request. A process that is
 * stopped any earlier does not send when it goes on.
 */
final class DeadlineEntity extends AbstractHttpEntity {
  private final byte[] body;
  private final BooleanSupplier late;
  private State state = State.WAITING;

  DeadlineEntity(String body, BooleanSupplier late) {
    super((String) null, null);
    this.body = body.getBytes(StandardCharsets.UTF_8);
    this.late = late;
  }

  /** How far it is; for the thread that sends. */
  State state() {
    return state;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    if (late.getAsBoolean()) {
      state = State.HELD_BACK;
      throw new IOException("too late");
    }
    state = State.BEGUN;
    out.write(body);
    out.flush();
  }

  @Override
  public long getContentLength() {
    return body.length;
  }

  /** Once only: the client would keep one that can be sent again. */
  @Override
  public boolean isRepeatable() {
    return false;
  }

  @Override
  public boolean isStreaming() {
    return false;
  }

  @Override
  public InputStream getContent() {
    return new ByteArrayInputStream(body);
  }

  @Override
  public void close() {
    // It holds nothing.
  }

  enum State {
    /** There was no connection: nothing of it can have left. */
    WAITING,
    /** It was too late: nothing of it has left. */
    HELD_BACK,
    /** All of it may have left. */
    BEGUN
  }
}
