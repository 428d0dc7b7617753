package com.barron.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jboss.logging.Logger;

/**
 * One connection to the broker, from its start to its end; it does not come back by itself. The
 * broker keeps for us what we have not acknowledged, and sends it again to the next connection.
 */
final class BrokerConnection implements AutoCloseable, MqttCallback {
  private static final Logger LOG = Logger.getLogger(BrokerConnection.class);
  private static final int AT_LEAST_ONCE = 1;
  private static final int CONNECT_SECONDS = 10;
  private static final int KEEP_ALIVE_SECONDS = 20;
  private static final long CLOSE_MILLIS = 2_000;

  /** Brokers send 10 or 20 before the first is acknowledged; messages of QoS 0 know no end. */
  private static final int ROOM = 1_000;

  private final MqttAsyncClient client;
  private final BlockingQueue<ReceivedMessage> received = new ArrayBlockingQueue<>(ROOM);
  private final AtomicInteger dropped = new AtomicInteger();
  private final Runnable arrived;

  private BrokerConnection(MqttSettings settings, Runnable arrived) throws MqttException {
    this.client =
        new MqttAsyncClient(
            settings.url().orElseThrow(), settings.clientId(), new MemoryPersistence());
    this.arrived = arrived;
  }

  /**
   * Connects and subscribes.
   *
   * @param arrived called on a thread of the client when there is something to take; has to be
   *     quick
   */
  static BrokerConnection open(MqttSettings settings, Runnable arrived) throws MqttException {
    BrokerConnection connection = new BrokerConnection(settings, arrived);
    try {
      connection.begin(settings);
      return connection;
    } catch (MqttException e) {
      connection.close();
      throw e;
    }
  }

  private void begin(MqttSettings settings) throws MqttException {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(false);
    options.setAutomaticReconnect(false);
    options.setConnectionTimeout(CONNECT_SECONDS);
    options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
    settings.user().ifPresent(options::setUserName);
    settings.password().map(String::toCharArray).ifPresent(options::setPassword);
    client.setCallback(this);
    client.setManualAcks(true);
    long millis = TimeUnit.SECONDS.toMillis(CONNECT_SECONDS);
    client.connect(options).waitForCompletion(millis);
    client.subscribe(settings.topic().toString(), AT_LEAST_ONCE).waitForCompletion(millis);
  }

  boolean isConnected() {
    return client.isConnected();
  }

  /** What has arrived, in order. */
  List<ReceivedMessage> take(int most) {
    List<ReceivedMessage> some = new ArrayList<>();
    received.drainTo(some, most);
    return some;
  }

  boolean hasReceived() {
    return !received.isEmpty();
  }

  /** How many messages of QoS 0 were dropped since the last call. */
  int takeDropped() {
    return dropped.getAndSet(0);
  }

  /** The broker need not send it again. One that does not hear it sends it again. */
  void acknowledge(ReceivedMessage message) {
    try {
      if (message.qos() > 0) {
        client.messageArrivedComplete(message.id(), message.qos());
      }
    } catch (MqttException e) {
      LOG.debugf("not acknowledged, it comes again: reason=%d", e.getReasonCode());
    }
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) throws MqttException {
    var one = new ReceivedMessage(topic, message.getPayload(), message.getId(), message.getQos());
    if (received.offer(one)) {
      arrived.run();
    } else if (message.getQos() == 0) {
      dropped.incrementAndGet();
    } else {
      // Ends the connection: the broker sends what is not acknowledged again to the next one.
      throw new MqttException(MqttException.REASON_CODE_MAX_INFLIGHT);
    }
  }

  @Override
  public void connectionLost(Throwable cause) {
    LOG.debug("connection lost");
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {
    // Nothing is published.
  }

  @Override
  public void close() {
    try {
      if (client.isConnected()) {
        client.disconnect(0).waitForCompletion(CLOSE_MILLIS);
      }
    } catch (MqttException e) {
      LOG.debugf("not disconnected: reason=%d", e.getReasonCode());
    }
    try {
      client.close(true);
    } catch (MqttException e) {
      LOG.debugf("not closed: reason=%d", e.getReasonCode());
    }
    received.clear();
  }
}
