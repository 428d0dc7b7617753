package com.barron.rig;

import com.barron.openid.OpenIdProvider;
import com.barron.server.DatabaseProcess;
import com.barron.server.LocalDatabase;
import com.barron.server.Scripts;
import com.barron.server.WildFlyServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

/**
 * One PostgreSQL for all integration tests of a run, and the means to start the product on it.
 * Everything is under the build folder; nothing of an earlier run is seen.
 */
public final class TestRig implements AutoCloseable {
  /** Four that tests share, and up to as many that a test started for itself. */
  private static final int PRODUCTS_AT_MOST = 8;

  private static final String STOCK_NODE = "standalone-ha.xml";

  private final RigProgress rigProgress = new RigProgress();
  private final Path folder;
  private final Path home;
  private final Path ear;
  private final DatabaseProcess postgres;
  private final Map<Enrolment, SharedProduct> shared = new EnumMap<>(Enrolment.class);
  private final Set<String> erased = new ConcurrentSkipListSet<>();
  private final OpenIdProvider openIdProvider = OpenIdProvider.start();
  private boolean stockIsMade;

  private TestRig(Path folder, Path home, Path ear) {
    this.folder = folder;
    this.home = home;
    this.ear = ear;
    rigProgress.say("PostgreSQL is starting");
    this.postgres =
        LocalDatabase.onAnyPort(folder.resolve("database")).forProducts(PRODUCTS_AT_MOST).start();
  }

  static TestRig start() {
    return new TestRig(path("barron.rig"), path("barron.server"), path("barron.ear"));
  }

  /** The folder for everything that this run creates. */
  public Path folder() {
    return folder;
  }

  /** How people come in, in a product that tests share. */
  public enum Enrolment {
    /** Whoever writes. */
    OPEN(Map.of()),
    /** Whoever writes; a browser takes its time, and others need not wait for it. */
    OPEN_IN_BROWSER(Map.of()),
    /** The same. */
    OPEN_IN_OTHER_BROWSER(Map.of()),
    /** By a code alone; people are written to on Meta first, and a provider signs them in. */
    INVITE(Map.of("BARRON_ENROLMENT", "invite", "BARRON_CHANNELS", "meta,twilio"));

    private final Map<String, String> settings;

    Enrolment(Map<String, String> settings) {
      this.settings = settings;
    }
  }

  private record SharedProduct(RunningProduct runningProduct, DatabaseSnapshot snapshot) {}

  /**
   * The product that a class of the {@link TestQueue} that is locked shares; started when it is
   * first asked for.
   */
  RunningProduct shared(Set<String> locks) {
    return shared(enrolment(locks)).runningProduct();
  }

  private static Enrolment enrolment(Set<String> locks) {
    if (locks.contains(TestQueue.CONSOLE)) {
      return Enrolment.OPEN_IN_BROWSER;
    }
    return locks.contains(TestQueue.SIMULATOR) ? Enrolment.OPEN_IN_OTHER_BROWSER : Enrolment.OPEN;
  }

  /**
   * A product that tests share, with the rows that it had when it was started: for tests that name
   * the first numbers of a sequence, or count rows.
   */
  public RunningProduct asStarted(Enrolment enrolment) {
    SharedProduct product = shared(enrolment);
    erased.addAll(said(product.runningProduct().sql()));
    product.snapshot().restore();
    return product.runningProduct();
  }

  private synchronized SharedProduct shared(Enrolment enrolment) {
    return shared.computeIfAbsent(
        enrolment,
        any -> {
          String name = "shared_" + enrolment.name().toLowerCase(Locale.ROOT);
          RunningProduct runningProduct = start(name, settings(enrolment));
          // One view of all tables, while the product's timers are at work.
          TestSql superuser =
              as(
                  name + "_it?options=-c%20default_transaction_isolation=repeatable%5C%20read",
                  "postgres");
          return new SharedProduct(runningProduct, DatabaseSnapshot.of(superuser));
        });
  }

  private Map<String, String> settings(Enrolment enrolment) {
    Map<String, String> settings = new HashMap<>(enrolment.settings);
    if (enrolment == Enrolment.INVITE) {
      settings.putAll(openIdProvider.settings());
    }
    return settings;
  }

  /** Where people of {@link Enrolment#INVITE} may sign in. */
  public OpenIdProvider openIdProvider() {
    return openIdProvider;
  }

  /** Every text that the conversations of this run hold or held. */
  public Set<String> said() {
    Set<String> all = new TreeSet<>(erased);
    databases().forEach(testSql -> all.addAll(said(testSql)));
    return all;
  }

  private static List<String> said(TestSql testSql) {
    return testSql.column("SELECT DISTINCT body FROM whatsapp_log");
  }

  /** A product of one's own, on a database of its own. The caller closes it. */
  public RunningProduct start(String name) {
    return start(name, Map.of());
  }

  /** As {@link #start(String)}, with other settings than usual. */
  public RunningProduct start(String name, Map<String, String> settings) {
    RunningProduct runningProduct =
        new RunningProduct(
            freshDatabase(name), bareServer(name).deploying(ear), settings, rigProgress);
    runningProduct.start();
    return runningProduct;
  }

  /** A server without the application. */
  public WildFlyServer bareServer(String name) {
    return WildFlyServer.of(home, folder.resolve(name));
  }

  /**
   * The same made of the ordinary download of WildFly, which the scripts adapted and configured;
   * made when it is first asked for.
   */
  public synchronized WildFlyServer bareStockServer(String name)
      throws IOException, InterruptedException {
    Path stock = folder.resolve("stock");
    if (!stockIsMade) {
      Scripts scripts = Scripts.onCopy(path("barron.scripts"), path("barron.stock"), stock);
      scripts.run(STOCK_NODE, "adapt-stock-server.cli", "configure.cli");
      stockIsMade = true;
    }
    return WildFlyServer.of(stock, folder.resolve(name)).configuredBy(STOCK_NODE);
  }

  /** What is deployed. */
  public Path ear() {
    return ear;
  }

  /** Of all databases of this run. */
  public TestSql superuser() {
    return as(LocalDatabase.NAME, "postgres");
  }

  /** A folder for {@link #launch} without what an earlier build left in it. @return its name */
  public String freshFolder(String name) {
    Path fresh = folder.resolve(name);
    if (Files.exists(fresh)) {
      try (Stream<Path> all = Files.walk(fresh)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return name;
  }

  /**
   * The local run in a process of its own.
   *
   * @param name of the folder in which it keeps its data
   * @param environment its settings; those of this process are not passed on
   * @param nodes how many; else one
   */
  public LaunchedProcess launch(String name, Map<String, String> environment, String... nodes) {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            System.getProperty("java.class.path"),
            "com.barron.server.LocalRun",
            folder.toString(),
            home.toString(),
            ear.toString());
    command.command().addAll(List.of(nodes));
    command.environment().keySet().removeIf(key -> key.matches("(BARRON|TWILIO|META)_.*"));
    command.environment().put("BARRON_DATA_DIR", name);
    command.environment().putAll(environment);
    return new LaunchedProcess(command);
  }

  /** The databases of the products that were started in this run and hold conversations. */
  private List<TestSql> databases() {
    return as(LocalDatabase.NAME, "postgres")
        .column("SELECT datname FROM pg_database WHERE datname LIKE '%\\_it'")
        .stream()
        .map(name -> as(name, "postgres"))
        .filter(
            testSql ->
                testSql.number("SELECT count(*) FROM pg_class WHERE relname = 'whatsapp_log'") > 0)
        .toList();
  }

  /** An empty database in this PostgreSQL; one of the same name is dropped. */
  public TestSql freshDatabase(String name) {
    TestSql all = as(LocalDatabase.NAME, "postgres");
    all.run("DROP DATABASE IF EXISTS " + name + "_it WITH (FORCE)");
    all.run("CREATE DATABASE " + name + "_it OWNER " + LocalDatabase.NAME);
    return as(name + "_it", LocalDatabase.NAME);
  }

  /** Of a database that {@link #freshDatabase} made. */
  TestSql superuserOf(String name) {
    return as(name + "_it", "postgres");
  }

  /** Lets PostgreSQL log the statements on a product's database until it is closed. */
  public StatementLog logStatementsOf(RunningProduct runningProduct) {
    String url = runningProduct.sql().url();
    String database = url.substring(url.lastIndexOf('/') + 1);
    return StatementLog.start(as(database, "postgres"), database, postgres.database().log());
  }

  @Override
  public synchronized void close() {
    shared.values().forEach(product -> product.runningProduct().close());
    openIdProvider.close();
    postgres.close();
    rigProgress.say("everything is stopped");
  }

  private TestSql as(String database, String user) {
    String url = "jdbc:postgresql://127.0.0.1:" + postgres.database().port() + "/" + database;
    return new TestSql(url, user, LocalDatabase.NAME);
  }

  static Path path(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException(
          "integration tests are run by Maven, which sets " + property + "; see ear/tests/pom.xml");
    }
    return Path.of(value).toAbsolutePath();
  }
}
