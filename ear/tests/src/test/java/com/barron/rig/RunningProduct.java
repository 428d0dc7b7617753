package com.barron.rig;

import static org.awaitility.Awaitility.await;

import com.barron.provider.Account;
import com.barron.provider.StubTemplate;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.provider.meta.MetaPhone;
import com.barron.provider.meta.MetaStub;
import com.barron.provider.meta.MetaWebhookClient;
import com.barron.provider.meta.StubMetaAccount;
import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The product: the built EAR in a WildFly, with its database and its providers. */
public final class RunningProduct implements AutoCloseable {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(3);
  private static final Duration ALERTS_AT_MOST = Duration.ofMinutes(1);

  /** Old signing token: accepted beside the first, as during a rotation. */
  public static final String FORMER_TOKEN = "fedcba9876543210fedcba9876543210";

  private final TestSql testSql;
  private final TwilioStub twilio = TwilioStub.start(Account.FICTIONAL);
  private final MetaStub meta = MetaStub.start(StubMetaAccount.FICTIONAL);
  private final WildFlyServer server;
  private final RigProgress rigProgress;
  private final AtomicInteger people = new AtomicInteger();
  private ServerProcess process;

  RunningProduct(
      TestSql testSql, WildFlyServer bare, Map<String, String> settings, RigProgress rigProgress) {
    this.testSql = testSql;
    this.rigProgress = rigProgress;
    Map<String, String> all =
        new HashMap<>(settings(testSql, twilio, "http://localhost:" + bare.httpPort()));
    all.putAll(meta.settings());
    meta.approve("sla_warning", "en", 3);
    all.put("META_TEMPLATE_SLA_WARNING", "sla_warning:en");
    all.putAll(settings);
    this.server = bare.with(all);
  }

  /** What a node needs to know; anybody may write to it. */
  static Map<String, String> settings(TestSql testSql, TwilioStub twilio, String publicUrl) {
    return Map.ofEntries(
        Map.entry("BARRON_DB_URL", testSql.url()),
        Map.entry("BARRON_DB_USER", testSql.user()),
        Map.entry("BARRON_DB_PASSWORD", testSql.password()),
        Map.entry("BARRON_PUBLIC_URL", publicUrl),
        Map.entry("BARRON_ENROLMENT", "open"),
        Map.entry("BARRON_DEMO_DATA", "true"),
        Map.entry("BARRON_SIMULATOR", "true"),
        Map.entry("BARRON_WEBHOOK_HOSTS", "127.0.0.1"),
        // Tests write faster than people.
        Map.entry("BARRON_RATE_PER_MINUTE", "0"),
        Map.entry("BARRON_RATE_PER_HOUR", "0"),
        Map.entry("TWILIO_ACCOUNT_SID", twilio.account().sid()),
        Map.entry("TWILIO_AUTH_TOKEN", twilio.account().token() + "," + FORMER_TOKEN),
        Map.entry("TWILIO_WHATSAPP_NUMBER", twilio.account().address()),
        Map.entry("TWILIO_TEMPLATE_SLA_WARNING", StubTemplate.WARNING.sid()),
        Map.entry("TWILIO_TEMPLATE_SLA_BREACH", StubTemplate.BREACH.sid()),
        Map.entry("TWILIO_API_BASE_URL", twilio.url().toString()));
  }

  /** Starts the server; also again, after it was stopped or killed. */
  public void start() {
    rigProgress.say("WildFly is starting with the EAR on port " + server.httpPort());
    process = server.start();
    process.awaitReady(READY_AT_MOST);
    rigProgress.say("the product is ready");
  }

  /** Stops as an operator does: what is in flight is finished. */
  public void stop() {
    process.stop();
  }

  /** Ends the server as a power cut does. */
  public void kill() {
    process.kill();
  }

  /** The server's process. */
  public long pid() {
    return process.pid();
  }

  /** The database, for an independent look. */
  public TestSql sql() {
    return testSql;
  }

  /** The first provider. */
  public TwilioStub twilio() {
    return twilio;
  }

  /** The other provider. */
  public MetaStub meta() {
    return meta;
  }

  /** Where Meta posts, verified as an operator does it. */
  public MetaWebhookClient metaWebhook() {
    return meta.enter(http("/api/whatsapp/meta/webhook"));
  }

  /** The phone of somebody who never wrote before, on the other channel. */
  public MetaPhone somebodyOnMeta() {
    return new MetaPhone(meta, metaWebhook(), FictionalPhones.fictional(people.getAndIncrement()));
  }

  /** An address of the product. */
  public URI http(String path) {
    return server.http(path);
  }

  /** An address of the management port: health and metrics. */
  public URI management(String path) {
    return server.management(path);
  }

  /** What it measured up to now. */
  public ServerMetrics metrics() {
    return ServerMetrics.read(management("/metrics"));
  }

  /** Where the provider delivers messages. */
  public URI webhook() {
    return http("/api/whatsapp/webhook");
  }

  /** The phone of somebody who never wrote before. */
  public TwilioPhone somebody() {
    return new TwilioPhone(twilio, webhook(), FictionalPhones.fictional(people.getAndIncrement()));
  }

  /**
   * The phone of somebody whom the site enrolled. The alerts on the demonstration orders have found
   * nobody before, so they do not come between this person's answers.
   *
   * @param role a name of the table person
   */
  public TwilioPhone enrolled(String name, String role) {
    awaitDemonstrationAlerts();
    TwilioPhone phone = somebody();
    sql()
        .run(
            """
            WITH one AS (
              INSERT INTO person (name, role, enrolled_at) VALUES (?, ?, now()) RETURNING id)
            INSERT INTO person_identity (person_id, channel, kind, value, known_since)
            SELECT id, 'twilio', 'PHONE', ?, now() FROM one
            """,
            name,
            role,
            phone.number());
    return phone;
  }

  private void awaitDemonstrationAlerts() {
    await("alerts on the demonstration orders are looked at")
        .atMost(ALERTS_AT_MOST)
        .until(
            () ->
                sql()
                        .number(
                            """
                            SELECT count(*) FILTER (WHERE step = -1 OR next_at <= now())
                                 + CASE WHEN count(*) = 0 THEN 1 ELSE 0 END
                            FROM sla_alert
                            """)
                    == 0);
  }

  /** All that the server logged since its last start. */
  public String log() {
    try {
      return Files.readString(server.log(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.close();
    twilio.close();
    meta.close();
  }
}
