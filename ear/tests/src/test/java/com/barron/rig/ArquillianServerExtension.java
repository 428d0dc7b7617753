package com.barron.rig;

import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Starts a server without the application, on a database of its own, for tests that Arquillian runs
 * inside of it. Stands before Arquillian's own extension. Inside the server it does nothing.
 */
public final class ArquillianServerExtension implements BeforeAllCallback {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(2);
  private static final String PORT = "barron.inside.management-port";

  @Override
  public void beforeAll(ExtensionContext context) {
    if (System.getProperty("barron.rig") != null) {
      context
          .getRoot()
          .getStore(Namespace.create(ArquillianServerExtension.class))
          .computeIfAbsent(
              ServerProcess.class,
              key -> start(ProductExtension.rig(context)),
              ServerProcess.class);
    }
  }

  private static ServerProcess start(TestRig testRig) {
    TestSql testSql = testRig.freshDatabase("inside");
    WildFlyServer server =
        testRig
            .bareServer("inside")
            .with("BARRON_DB_URL", testSql.url())
            .with("BARRON_DB_USER", testSql.user())
            .with("BARRON_DB_PASSWORD", testSql.password())
            .with("BARRON_ENROLMENT", "open")
            .with("BARRON_DEMO_DATA", "true")
            .with("BARRON_SIMULATOR", "true")
            .with("BARRON_RATE_PER_MINUTE", "0")
            .with("BARRON_RATE_PER_HOUR", "0")
            .with("BARRON_PUBLIC_URL", "http://localhost");
    ServerProcess process = server.start();
    process.awaitReady(READY_AT_MOST);
    System.setProperty(PORT, Integer.toString(server.managementPort()));
    return process;
  }
}
