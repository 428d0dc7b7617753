package com.barron.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.barron.production.maintenance.TicketWasOpened;
import com.barron.production.maintenance.signals.Signals;
import com.barron.production.maintenance.signals.SignalsFixture;
import com.barron.production.maintenance.signals.SignalsResult;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sql.DatabaseUnavailableException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes, a real broker, and the real domain on a real database, which opens tickets at once. */
class SignalSubscriptionIT {
  private static final String TOPIC = "barron/machines/MACH-003/signals";

  @TempDir private static Path data;
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");
  private final RecordedEvents events = new RecordedEvents();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final List<SignalSubscription> nodes = new ArrayList<>();
  private TestBroker broker;

  @BeforeAll
  static void startDatabase() throws SQLException {
    database = TestDatabase.create(SignalSubscriptionIT.class);
    database.execute(
        "insert into machine (number, name, line) values ('MACH-003', 'Press', 'Line B');"
            + "update signal_policy set fault_lasts = interval '0'");
  }

  @AfterAll
  static void stopAll() {
    database.close();
  }

  @BeforeEach
  void start() throws SQLException, IOException {
    database.execute(
        "delete from machine_signal; delete from machine_condition; delete from signal_source;"
            + "update ticket set status = 'RESOLVED', resolved_at = now() where resolved_at is null");
    broker = new TestBroker(Files.createTempDirectory(data, "broker"));
    broker.start();
  }

  @AfterEach
  void stop() {
    nodes.forEach(SignalSubscription::end);
    threads.shutdownNow();
    broker.close();
  }

  @Test
  void whatAMachinePublishesIsTakenIn() throws SQLException {
    connected();
    broker.publish(TOPIC, signal("e-1", "fault"));

    await().until(() -> count(MessageOutcome.TAKEN) == 1);
    assertThat(kept()).isEqualTo("e-1");
    assertThat(opened()).hasSize(1);
    assertThat(
            database.ask(
                "select p.name from person p join ticket t on t.reporter_id = p.id where t.number ="
                    + " '"
                    + opened().get(0).ticket()
                    + "'"))
        .isEqualTo(SignalSubscription.PERSON);
    assertThat(registry.get("barron.mqtt.connected").gauge().value()).isEqualTo(1);
  }

  @Test
  void theSameSignalTwiceIsOne() throws SQLException {
    connected();
    broker.publish(TOPIC, signal("e-1", "fault"));
    broker.publish(TOPIC, signal("e-1", "fault"));

    await().until(() -> count(MessageOutcome.TAKEN) == 2);
    assertThat(kept()).isEqualTo("e-1");
    assertThat(opened()).hasSize(1);
  }

  @Test
  void whatIsNoSignalIsRefusedOnceAndHoldsNothingUp() throws SQLException {
    SignalSubscription node = connected();
    broker.publish(TOPIC, "{\"eventId\":");
    broker.publish(TOPIC, new byte[] {(byte) 0xff, 0});
    broker.publish(TOPIC, " ".repeat(SignalPayload.MOST_BYTES + 1));
    broker.publish("barron/machines/MACH-9/signals", signal("e-0", "fault"));
    broker.publish("barron/machines/press/signals", signal("e-0", "fault"));
    broker.publish(TOPIC, signal("e-0", "fault").replace("2026", "2027"));
    broker.publish(TOPIC, signal("e-1", "running"));

    await().until(() -> count(MessageOutcome.TAKEN) == 1);
    node.end();
    connected();
    broker.publish(TOPIC, signal("e-2", "running"));
    await().until(() -> count(MessageOutcome.TAKEN) == 2);

    assertThat(kept()).isEqualTo("e-1,e-2");
    assertThat(count(MessageOutcome.MALFORMED)).isEqualTo(2);
    assertThat(count(MessageOutcome.TOO_LARGE)).isEqualTo(1);
    assertThat(count(MessageOutcome.UNKNOWN_MACHINE)).isEqualTo(2);
    assertThat(count(MessageOutcome.OUT_OF_TIME)).isEqualTo(1);
  }

  @Test
  void theBrokerKeepsWhatIsPublishedWhileNoNodeListens() throws SQLException {
    SignalSubscription node = connected();
    node.end();
    broker.publish(TOPIC, signal("e-1", "fault"));
    broker.publish(TOPIC, signal("e-2", "running"));

    connected();

    await().until(() -> count(MessageOutcome.TAKEN) == 2);
    assertThat(kept()).isEqualTo("e-1,e-2");
  }

  @Test
  void aNodeComesBackWhenTheBrokerDoes() throws SQLException {
    SignalSubscription node = connected();
    broker.stop();
    await().until(() -> !node.isConnected());
    node.keep();
    assertThat(node.isConnected()).isFalse();
    broker.start();
    node.keep();
    assertThat(node.isConnected()).as("it waits before it tries again").isFalse();
    clock.advance(Duration.ofSeconds(5));
    node.keep();
    assertThat(node.isConnected()).isTrue();

    broker.publish(TOPIC, signal("e-1", "fault"));
    await().until(() -> count(MessageOutcome.TAKEN) == 1);
    assertThat(kept()).isEqualTo("e-1");
  }

  /** Of a commit whose answer is lost nobody knows, nor whether the node lives to acknowledge. */
  @Test
  void whatWasTakenInAndNotAcknowledgedComesAgainAndChangesNothing() throws SQLException {
    AtomicBoolean fails = new AtomicBoolean(true);
    Signals real = SignalsFixture.signals(database, events, clock);
    Signals dying =
        (machine, signals, by) -> {
          SignalsResult result = real.receive(machine, signals, by);
          if (fails.getAndSet(false)) {
            throw new DatabaseUnavailableException("the node dies here");
          }
          return result;
        };
    SignalSubscription node = node(dying);
    node.keep();
    broker.publish(TOPIC, signal("e-1", "fault"));
    await().until(() -> !fails.get() && !node.isConnected());
    assertThat(count(MessageOutcome.TAKEN)).isZero();

    node.keep();

    await().until(() -> count(MessageOutcome.TAKEN) == 1);
    assertThat(kept()).isEqualTo("e-1");
    assertThat(opened()).hasSize(1);
  }

  @Test
  void oneNodeListensAndTheOtherTakesOver() throws SQLException {
    SignalSubscription first = node();
    SignalSubscription second = node();
    first.keep();
    second.keep();
    assertThat(List.of(first.isConnected(), second.isConnected())).containsExactly(true, false);
    broker.publish(TOPIC, signal("e-1", "fault"));
    await().until(() -> count(MessageOutcome.TAKEN) == 1);

    // The first one hangs, and its lease ends.
    database.execute("update signal_source set leased_until = now() - interval '1 second'");
    second.keep();
    assertThat(second.isConnected()).isTrue();
    first.keep();
    assertThat(first.isConnected()).isFalse();
    broker.publish(TOPIC, signal("e-2", "running"));

    await().until(() -> count(MessageOutcome.TAKEN) == 2);
    assertThat(kept()).isEqualTo("e-1,e-2");
  }

  @Test
  void aBrokerThatIsNotThereStopsNothing() {
    broker.stop();
    SignalSubscription node = node();
    node.keep();
    assertThat(node.isConnected()).isFalse();
    broker.start();
    clock.advance(Duration.ofSeconds(5));
    node.keep();
    assertThat(node.isConnected()).isTrue();
  }

  @Test
  void manySignalsAreAllTakenInOnce() throws SQLException {
    connected();
    broker.publishAll(
        TOPIC,
        IntStream.range(0, 200)
            .mapToObj(i -> signal("e-" + i, i % 2 == 0 ? "fault" : "running"))
            .toList());
    await().until(() -> count(MessageOutcome.TAKEN) >= 200);
    assertThat(database.ask("select count(distinct event_id) from machine_signal"))
        .isEqualTo("200");
    assertThat(opened()).hasSize(1);
  }

  /** As the timer does it: a broker may hang up, and the node comes again. */
  private SignalSubscription connected() {
    SignalSubscription node = node();
    await()
        .until(
            () -> {
              node.keep();
              if (!node.isConnected()) {
                clock.advance(Duration.ofSeconds(5));
              }
              return node.isConnected();
            });
    return node;
  }

  private SignalSubscription node() {
    return node(SignalsFixture.signals(database, events, clock));
  }

  private SignalSubscription node(Signals signals) {
    MqttSettings settings =
        new MqttSettings(
            Optional.of(broker.url()),
            Optional.empty(),
            Optional.empty(),
            TopicFilter.parse("barron/machines/+/signals").orElseThrow(),
            "barron");
    MqttMetrics metrics = new MqttMetrics(registry);
    metrics.begin();
    SignalSubscription node =
        new SignalSubscription(
            settings, signals, SignalsFixture.sources(database), metrics, threads, clock);
    nodes.add(node);
    return node;
  }

  private int count(MessageOutcome outcome) {
    return registry
        .find("barron.mqtt.messages")
        .tag("outcome", MqttMetrics.word(outcome))
        .counters()
        .stream()
        .mapToInt(SignalSubscriptionIT::number)
        .sum();
  }

  private static int number(Counter counter) {
    return (int) counter.count();
  }

  private List<TicketWasOpened> opened() {
    return events.fired().stream()
        .filter(TicketWasOpened.class::isInstance)
        .map(TicketWasOpened.class::cast)
        .toList();
  }

  private static String kept() throws SQLException {
    return database.ask("select string_agg(event_id, ',' order by id) from machine_signal");
  }

  private static String signal(String id, String state) {
    return "{\"eventId\":\""
        + id
        + "\",\"state\":\""
        + state
        + "\",\"occurredAt\":\"2026-03-02T08:00:00Z\"}";
  }
}
