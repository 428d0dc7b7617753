package com.barron.mqtt;

import static org.awaitility.Awaitility.await;

import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A real broker on a port of its own, which keeps its sessions over a restart. */
final class TestBroker implements AutoCloseable {
  private final int port = freePort();
  private final int tlsPort = freePort();
  private final Path data;
  private final Optional<BrokerCertificate> certificate;
  private Server server;

  TestBroker(Path data) {
    this(data, Optional.empty());
  }

  /** One that listens for TLS as well. */
  TestBroker(Path data, Optional<BrokerCertificate> certificate) {
    this.data = data;
    this.certificate = certificate;
  }

  /** Returns when it takes clients. */
  void start() {
    Properties properties = new Properties();
    properties.setProperty("host", "127.0.0.1");
    properties.setProperty("port", Integer.toString(port));
    properties.setProperty("allow_anonymous", "true");
    properties.setProperty("persistence_enabled", "true");
    properties.setProperty("data_path", data.toString());
    properties.setProperty("telemetry_enabled", "false");
    certificate.ifPresent(
        own -> {
          properties.setProperty("ssl_port", Integer.toString(tlsPort));
          properties.setProperty("key_store_type", "pkcs12");
          properties.setProperty("jks_path", own.keyStore().toString());
          properties.setProperty("key_store_password", BrokerCertificate.PASSWORD);
          properties.setProperty("key_manager_password", BrokerCertificate.PASSWORD);
        });
    server = new Server();
    try {
      server.startServer(new MemoryConfig(properties));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await().until(this::takesClients);
  }

  private boolean takesClients() {
    try (MqttClient probe =
        new MqttClient(url(), MqttClient.generateClientId(), new MemoryPersistence())) {
      probe.connect();
      probe.disconnect();
      return true;
    } catch (MqttException e) {
      return false;
    }
  }

  void stop() {
    server.stopServer();
    server = null;
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  /**
   * @param host as it is called by whoever connects
   */
  String tlsUrl(String host) {
    return "ssl://" + host + ":" + tlsPort;
  }

  /** As a device does; returns when the broker has it. */
  void publish(String topic, String payload) {
    publishAll(topic, List.of(payload));
  }

  void publishAll(String topic, List<String> payloads) {
    publish(topic, payloads.stream().map(one -> one.getBytes(StandardCharsets.UTF_8)).toList());
  }

  void publish(String topic, byte[] payload) {
    publish(topic, List.of(payload));
  }

  private void publish(String topic, Collection<byte[]> payloads) {
    try (MqttClient device =
        new MqttClient(url(), MqttClient.generateClientId(), new MemoryPersistence())) {
      MqttConnectOptions options = new MqttConnectOptions();
      options.setMaxInflight(payloads.size() + 1);
      device.connect(options);
      for (byte[] payload : payloads) {
        device.publish(topic, payload, 1, false);
      }
      device.disconnect();
    } catch (MqttException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    if (server != null) {
      stop();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
