package com.barron.server;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the local run needs to know, read once from the environment.
 *
 * @param nodes how many, from the command line
 * @param ports BARRON_HTTP_PORT, BARRON_MANAGEMENT_PORT, BARRON_CLUSTER_PORT, BARRON_BALANCER_PORT
 * @param databasePort BARRON_EMBEDDED_DB_PORT
 * @param folder BARRON_DATA_DIR, absolute
 * @param databaseUrl BARRON_DB_URL: a database of the person's own; empty: start one
 * @param application passed on to the server, completed by the defaults of the local run
 */
record LocalSettings(
    int nodes,
    ClusterPorts ports,
    int databasePort,
    Path folder,
    Optional<String> databaseUrl,
    Map<String, String> application) {

  private static final String LOOPBACK = "127.0.0.1";

  /**
   * The defaults of the local run: play at once, with demo data, on the phone in the browser, and
   * tell a receiver of webhooks on this machine. Where others can reach it they are off, unless
   * they are set by name.
   */
  private static final Map<String, String> TO_PLAY =
      Map.of(
          "BARRON_ENROLMENT", "open",
          "BARRON_DEMO_DATA", "true",
          "BARRON_SIMULATOR", "true",
          "BARRON_WEBHOOK_HOSTS", "localhost,127.0.0.1");

  private static final Pattern HERE =
      Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1\\])([:/]|$)");

  /** Several nodes each get their own from the run. */
  private static final Set<String> OF_EACH_NODE =
      Set.of("BARRON_CLUSTER_HOSTS", "BARRON_CLUSTER_PORT", "BARRON_NODE_NAME");

  /**
   * @param project what a relative folder is relative to
   * @param nodes as the person wrote it
   * @throws StartupException with every problem in one line
   */
  static LocalSettings from(Map<String, String> environment, Path project, String nodes) {
    EnvironmentReader environmentReader = new EnvironmentReader(environment);
    int size = environmentReader.nodes(nodes);
    ClusterPorts ports =
        new ClusterPorts(
            environmentReader.port("BARRON_HTTP_PORT", 8080),
            environmentReader.port("BARRON_MANAGEMENT_PORT", 9990),
            environmentReader.port("BARRON_CLUSTER_PORT", 7600),
            environmentReader.port("BARRON_BALANCER_PORT", 8090));
    int database = environmentReader.port("BARRON_EMBEDDED_DB_PORT", 15432);
    Optional<String> url = environmentReader.value("BARRON_DB_URL");
    if (url.isPresent()) {
      environmentReader.need("BARRON_DB_USER", "BARRON_DB_URL");
      environmentReader.need("BARRON_DB_PASSWORD", "BARRON_DB_URL");
      environmentReader.needPostgres(url.get());
    }
    environmentReader.distinct(
        listeners(
            size, ports, url.isPresent() ? Optional.empty() : Optional.of(database), LOOPBACK));
    environmentReader.throwAny();

    Map<String, String> application = new HashMap<>(isExposed(environment) ? Map.of() : TO_PLAY);
    application.put("BARRON_PUBLIC_URL", "http://localhost:" + ports.http());
    hereTimeZone().ifPresent(zone -> application.put("BARRON_TIME_ZONE", zone));
    environment.forEach(
        (name, value) -> {
          if ((size == 1 || !OF_EACH_NODE.contains(name))
              && (name.startsWith("BARRON_")
                  || name.startsWith("TWILIO_")
                  || name.startsWith("META_"))) {
            application.put(name, value);
          }
        });
    Path folder = project.resolve(environmentReader.value("BARRON_DATA_DIR").orElse(".barron"));
    return new LocalSettings(
        size, ports, database, folder.toAbsolutePath().normalize(), url, application);
  }

  /** Times are told as the clock of this machine shows them; an offset is no zone. */
  private static Optional<String> hereTimeZone() {
    return Optional.of(ZoneId.systemDefault().getId())
        .filter(ZoneId.getAvailableZoneIds()::contains);
  }

  /** Whether somebody outside can reach it: then nothing is open that was not opened by name. */
  boolean isExposed() {
    return isExposed(application);
  }

  private static boolean isExposed(Map<String, String> environment) {
    return isElsewhere(environment.get("BARRON_PUBLIC_URL"))
        || environment.containsKey("TWILIO_ACCOUNT_SID")
            && !isHere(environment.get("TWILIO_API_BASE_URL"))
        || environment.containsKey("META_PHONE_NUMBER_ID")
            && !isHere(environment.get("META_API_BASE_URL"));
  }

  private static boolean isElsewhere(String address) {
    return address != null && !isHere(address);
  }

  private static boolean isHere(String address) {
    return address != null && HERE.matcher(address).lookingAt();
  }

  /** Addresses that the run is going to listen on, by the setting that moves them. */
  List<Listener> listeners() {
    return listeners(
        nodes,
        ports,
        databaseUrl.isPresent() ? Optional.empty() : Optional.of(databasePort),
        application.getOrDefault("BARRON_BIND_ADDRESS", LOOPBACK));
  }

  private static List<Listener> listeners(
      int nodes, ClusterPorts ports, Optional<Integer> database, String bind) {
    List<Listener> all = new ArrayList<>();
    all.add(new Listener("BARRON_HTTP_PORT", bind, ports.http()));
    if (nodes == 1) {
      all.add(new Listener("BARRON_MANAGEMENT_PORT", LOOPBACK, ports.management()));
    } else {
      all.add(new Listener("BARRON_BALANCER_PORT", LOOPBACK, ports.balancer()));
    }
    for (int node = 1; nodes > 1 && node <= nodes; node++) {
      all.add(new Listener("BARRON_HTTP_PORT", LOOPBACK, ports.httpOf(node)));
      all.add(new Listener("BARRON_MANAGEMENT_PORT", LOOPBACK, ports.managementOf(node)));
      all.add(new Listener("BARRON_CLUSTER_PORT", LOOPBACK, ports.clusterOf(node)));
    }
    database.ifPresent(port -> all.add(new Listener("BARRON_EMBEDDED_DB_PORT", LOOPBACK, port)));
    return all;
  }

  /**
   * @param setting the port itself, or what it is counted from
   */
  record Listener(String setting, String address, int port) {}
}
