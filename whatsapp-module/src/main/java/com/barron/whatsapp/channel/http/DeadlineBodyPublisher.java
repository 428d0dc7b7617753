package com.barron.whatsapp.channel.http;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.function.BooleanSupplier;

/**
 * A body that is not sent after the deadline. Asked for when the connection stands and the headers
 * are gone, right before the bytes are written: a server that lacks the body cannot act on the
 * request. A process that is stopped any earlier does not send when it goes on.
 */
final class DeadlineBodyPublisher implements BodyPublisher {
  private final BodyPublisher body;
  private final BooleanSupplier late;
  private volatile boolean heldBack;

  DeadlineBodyPublisher(BodyPublisher body, BooleanSupplier late) {
    this.body = body;
    this.late = late;
  }

  /** Whether the request certainly did not go as a whole. */
  boolean wasHeldBack() {
    return heldBack;
  }

  @Override
  public long contentLength() {
    return body.contentLength();
  }

  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    body.subscribe(new Checked(subscriber));
  }

  private final class Checked implements Subscriber<ByteBuffer> {
    private final Subscriber<? super ByteBuffer> subscriber;
    private Subscription subscription;

    private Checked(Subscriber<? super ByteBuffer> subscriber) {
      this.subscriber = subscriber;
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      subscriber.onSubscribe(given);
    }

    @Override
    public void onNext(ByteBuffer bytes) {
      if (!late.getAsBoolean()) {
        subscriber.onNext(bytes);
      } else if (!heldBack) {
        heldBack = true;
        subscription.cancel();
        subscriber.onError(new IOException("too late"));
      }
    }

    @Override
    public void onError(Throwable failure) {
      subscriber.onError(failure);
    }

    @Override
    public void onComplete() {
      if (!heldBack) {
        subscriber.onComplete();
      }
    }
  }
}
