package com.barron.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.production.maintenance.signals.SignalsFixture;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node and a real broker with a certificate of the plant's own; trust is what Java is told. */
class SignalTlsIT {
  private static final String TOPIC = "barron/machines/MACH-003/signals";
  private static final String TRUST_STORE = "javax.net.ssl.trustStore";
  private static final String TRUST_STORE_PASSWORD = "javax.net.ssl.trustStorePassword";
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  @TempDir private Path data;
  private BrokerCertificate certificate;
  private TestBroker broker;
  private SignalSubscription node;

  @BeforeAll
  static void startDatabase() throws SQLException {
    database = TestDatabase.create(SignalTlsIT.class);
    database.execute(
        "insert into machine (number, name, line) values ('MACH-003', 'Press', 'Line B')");
  }

  @AfterAll
  static void stopDatabase() {
    database.close();
  }

  @BeforeEach
  void start() throws Exception {
    database.execute("delete from machine_signal; delete from signal_source");
    certificate = BrokerCertificate.in(data);
    broker = new TestBroker(data, Optional.of(certificate));
    broker.start();
  }

  @AfterEach
  void stop() {
    node.end();
    threads.shutdownNow();
    broker.close();
    System.clearProperty(TRUST_STORE);
    System.clearProperty(TRUST_STORE_PASSWORD);
  }

  @Test
  void signalsOfATrustedBrokerAreTakenIn() throws SQLException {
    trust();
    listen("127.0.0.1");
    assertThat(node.isConnected()).isTrue();

    broker.publish(
        TOPIC,
        "{\"eventId\":\"tls-1\",\"state\":\"running\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}");

    await().until(() -> "tls-1".equals(kept()));
  }

  @Test
  void aBrokerThatNobodyTrustsIsNotSpokenToUntilItIsTrusted() {
    listen("127.0.0.1");
    assertThat(node.isConnected()).isFalse();

    trust();
    clock.advance(Duration.ofSeconds(5));
    node.keep();

    assertThat(node.isConnected()).isTrue();
  }

  @Test
  void aCertificateOfAnotherHostIsNotEnough() {
    trust();
    listen("localhost");

    assertThat(node.isConnected()).isFalse();
  }

  /** As the settings of the server's Java. */
  private void trust() {
    System.setProperty(TRUST_STORE, certificate.trustStore().toString());
    System.setProperty(TRUST_STORE_PASSWORD, BrokerCertificate.PASSWORD);
  }

  private void listen(String host) {
    MqttSettings settings =
        new MqttSettings(
            Optional.of(broker.tlsUrl(host)),
            Optional.empty(),
            Optional.empty(),
            TopicFilter.parse("barron/machines/+/signals").orElseThrow(),
            "barron");
    MqttMetrics metrics = new MqttMetrics(registry);
    metrics.begin();
    node =
        new SignalSubscription(
            settings,
            SignalsFixture.signals(database, new RecordedEvents(), clock),
            SignalsFixture.sources(database),
            metrics,
            threads,
            clock);
    node.keep();
  }

  private static String kept() throws SQLException {
    return database.ask("select string_agg(event_id, ',' order by id) from machine_signal");
  }
}
