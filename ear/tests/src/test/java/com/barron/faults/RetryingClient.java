package com.barron.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import com.barron.provider.StubForm;
import com.barron.provider.StubSignature;
import com.barron.provider.TwilioPhone;
import com.barron.rig.TestCluster;
import com.barron.rig.TestNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends messages to the nodes as a provider and a simple balancer do: in turn; refused by one node
 * it asks the other; no response within 15 s is a failure; it retries until the time for a message
 * is over. Where the balancer is part of the case, the product's own one is used instead. Safe from
 * many threads.
 */
final class RetryingClient implements AutoCloseable {
  static final Duration TIME_OUT = Duration.ofSeconds(15);
  private static final Duration CONNECT_TIME_OUT = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int MOST_CONNECTIONS = 500;
  private static final ContentType FORM = ContentType.create("application/x-www-form-urlencoded");

  private final TestCluster testCluster;
  private final Duration worth;

  /** The calling thread itself writes and reads: it shares the processors with what it measures. */
  private final CloseableHttpClient http =
      HttpClients.custom()
          .setConnectionManager(
              PoolingHttpClientConnectionManagerBuilder.create()
                  .setMaxConnTotal(MOST_CONNECTIONS)
                  .setMaxConnPerRoute(MOST_CONNECTIONS)
                  .setDefaultConnectionConfig(
                      ConnectionConfig.custom()
                          .setConnectTimeout(Timeout.of(CONNECT_TIME_OUT))
                          .setSocketTimeout(Timeout.of(TIME_OUT))
                          .build())
                  .build())
          .setUserAgent("TwilioProxy/1.1")
          .disableAutomaticRetries()
          .disableRedirectHandling()
          .disableContentCompression()
          .disableCookieManagement()
          .build();

  private final AtomicInteger turns = new AtomicInteger();
  private volatile boolean throughTheBalancer;
  private final Queue<DeliveredMessage> carried = new ConcurrentLinkedQueue<>();

  /**
   * @param worth how long a message is tried again
   */
  RetryingClient(TestCluster testCluster, Duration worth) {
    this.testCluster = testCluster;
    this.worth = worth;
  }

  /** From now on the product's own balancer chooses the node. */
  void useTheBalancer() {
    throughTheBalancer = true;
  }

  /** From now on each node is asked in turn, past the balancer. */
  void useTheNodesInTurn() {
    throughTheBalancer = false;
  }

  /** To whichever node will take it. */
  DeliveredMessage carry(TwilioPhone phone, StubForm stubForm) {
    long start = System.nanoTime();
    List<Attempt> attempts = new ArrayList<>();
    do {
      if (!attempts.isEmpty()) {
        LockSupport.parkNanos(PAUSE.toNanos());
      }
      tryAll(stubForm, attempts);
    } while (!isOver(attempts) && System.nanoTime() - start < worth.toNanos());
    return keep(phone, stubForm, attempts);
  }

  /** To this node and no other, once. */
  DeliveredMessage carryTo(TestNode testNode, TwilioPhone phone, StubForm stubForm) {
    return keep(phone, stubForm, List.of(attempt(testNode, stubForm)));
  }

  /** All attempts so far. */
  List<DeliveredMessage> carried() {
    return List.copyOf(carried);
  }

  /** How many different messages nobody acknowledged. */
  long refused() {
    return carried.stream().collect(groupingBy(DeliveredMessage::id)).values().stream()
        .filter(copies -> copies.stream().noneMatch(DeliveredMessage::isAcknowledged))
        .count();
  }

  /** A request as it is; for requests that no genuine provider sends. */
  Attempt post(TestNode testNode, String body, String signature) {
    return post(testNode.name(), testNode.webhook(), body, signature);
  }

  /** The right signature for a form. */
  String sign(StubForm stubForm) {
    return StubSignature.of(
        testCluster.twilio().account().token(), testCluster.publicWebhook().toString(), stubForm);
  }

  /** What was carried can still be asked for. */
  @Override
  public void close() {
    http.close(CloseMode.GRACEFUL);
  }

  private void tryAll(StubForm stubForm, List<Attempt> attempts) {
    if (throughTheBalancer) {
      attempts.add(
          post("balancer", testCluster.publicWebhook(), stubForm.encoded(), sign(stubForm)));
      return;
    }
    int first = turns.getAndIncrement();
    int nodes = testCluster.nodes().size();
    for (int i = 0; i < nodes; i++) {
      TestNode testNode = testCluster.node(Math.floorMod(first + i, nodes));
      Attempt attempt = attempt(testNode, stubForm);
      attempts.add(attempt);
      if (!attempt.isTurnedAway()) {
        return;
      }
    }
  }

  /** A refusal of the message itself will not change. */
  private static boolean isOver(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return false;
    }
    int status = attempts.get(attempts.size() - 1).status();
    return status == 200 || (status >= 400 && status < 500);
  }

  private Attempt post(String node, URI webhook, String body, String signature) {
    long start = System.nanoTime();
    int status = exchange(webhook, body, signature);
    return new Attempt(node, status, start, System.nanoTime() - start);
  }

  private Attempt attempt(TestNode testNode, StubForm stubForm) {
    return post(testNode, stubForm.encoded(), sign(stubForm));
  }

  private DeliveredMessage keep(TwilioPhone phone, StubForm stubForm, List<Attempt> attempts) {
    DeliveredMessage deliveredMessage =
        new DeliveredMessage(
            stubForm.first("MessageSid").orElse(""),
            phone.number(),
            stubForm.first("Body").orElse(""),
            attempts);
    carried.add(deliveredMessage);
    return deliveredMessage;
  }

  private int exchange(URI webhook, String body, String signature) {
    HttpPost request = new HttpPost(webhook);
    request.setHeader("X-Twilio-Signature", signature);
    request.setEntity(new ByteArrayEntity(body.getBytes(UTF_8), FORM));
    try {
      return http.execute(
          request,
          answer -> {
            EntityUtils.consume(answer.getEntity());
            return answer.getCode();
          });
    } catch (ConnectException | ConnectTimeoutException e) {
      return Attempt.REFUSED;
    } catch (IOException e) {
      return Attempt.BROKEN;
    }
  }
}
