package com.barron.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the local run needs to know, read once from the environment.
 *
 * @param httpPort BARRON_HTTP_PORT
 * @param managementPort BARRON_MANAGEMENT_PORT
 * @param databasePort BARRON_EMBEDDED_DB_PORT
 * @param folder BARRON_DATA_DIR, absolute
 * @param databaseUrl BARRON_DB_URL: a database of the person's own; empty: start one
 * @param application passed on to the server, completed by the defaults of the local run
 */
record LocalSettings(
    int httpPort,
    int managementPort,
    int databasePort,
    Path folder,
    Optional<String> databaseUrl,
    Map<String, String> application) {

  /** The defaults of the local run: play at once, with demo data, on the phone in the browser. */
  private static final Map<String, String> TO_PLAY =
      Map.of("BARRON_ENROLMENT", "open", "BARRON_DEMO_DATA", "true", "BARRON_SIMULATOR", "true");

  /**
   * @param project what a relative folder is relative to
   * @throws CannotStart with every problem in one line
   */
  static LocalSettings from(Map<String, String> environment, Path project) {
    Problems problems = new Problems(environment);
    int http = problems.port("BARRON_HTTP_PORT", 8080);
    int management = problems.port("BARRON_MANAGEMENT_PORT", 9990);
    int database = problems.port("BARRON_EMBEDDED_DB_PORT", 15432);
    Optional<String> url = problems.value("BARRON_DB_URL");
    if (url.isPresent()) {
      problems.need("BARRON_DB_USER", "BARRON_DB_URL");
      problems.need("BARRON_DB_PASSWORD", "BARRON_DB_URL");
      problems.needPostgres(url.get());
    }
    problems.distinct(http, management, url.isPresent() ? 0 : database);
    problems.throwAny();

    Map<String, String> application = new HashMap<>(TO_PLAY);
    application.put("BARRON_PUBLIC_URL", "http://localhost:" + http);
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("BARRON_")
              || name.startsWith("TWILIO_")
              || name.startsWith("META_")) {
            application.put(name, value);
          }
        });
    Path folder = project.resolve(problems.value("BARRON_DATA_DIR").orElse(".barron"));
    return new LocalSettings(
        http, management, database, folder.toAbsolutePath().normalize(), url, application);
  }

  /** Addresses that the run is going to listen on, by the setting that moves them. */
  List<Listener> listeners() {
    List<Listener> all = new ArrayList<>();
    String bind = application.getOrDefault("BARRON_BIND_ADDRESS", "127.0.0.1");
    all.add(new Listener("BARRON_HTTP_PORT", bind, httpPort));
    all.add(new Listener("BARRON_MANAGEMENT_PORT", "127.0.0.1", managementPort));
    if (databaseUrl.isEmpty()) {
      all.add(new Listener("BARRON_EMBEDDED_DB_PORT", "127.0.0.1", databasePort));
    }
    return all;
  }

  record Listener(String setting, String address, int port) {}
}
