package com.barron.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.rig.LinuxProcess;
import com.barron.rig.ProductExtension;
import com.barron.rig.RunningProduct;
import com.barron.rig.TestQueue;
import com.barron.rig.TestRig;
import com.barron.server.ServerProcess;
import com.barron.server.WildFlyServer;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * S14: what a node listens on. HTTP is public; what operators and other nodes use is not. A cluster
 * is looked at by {@link ClusterRunIT}.
 */
@ResourceLock(TestQueue.MESSAGES)
@ExtendWith(ProductExtension.class)
@EnabledOnOs(OS.LINUX)
class OpenPortsIT {
  private static final Duration READY_AT_MOST = Duration.ofMinutes(2);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String EVERYWHERE = "0.0.0.0";

  @Test
  void listensOnThisMachineAloneUnlessToldOtherwise(RunningProduct runningProduct) {
    LinuxProcess process = new LinuxProcess(runningProduct.pid());

    assertThat(process.listensOn())
        .isEqualTo(
            Set.of(
                at(LOOPBACK, runningProduct.http("/").getPort()),
                at(LOOPBACK, runningProduct.management("/").getPort()),
                at(LOOPBACK, clusterPort(process))));
  }

  @Test
  void opensHttpAloneToOthers(TestRig testRig) {
    WildFlyServer server =
        testRig
            .bareServer("ports")
            .with("BARRON_DB_URL", "jdbc:postgresql://127.0.0.1:1/none")
            .with("BARRON_DB_USER", "none")
            .with("BARRON_DB_PASSWORD", "none")
            .with("BARRON_BIND_ADDRESS", EVERYWHERE);
    try (ServerProcess started = server.start()) {
      started.awaitReady(READY_AT_MOST);

      LinuxProcess process = new LinuxProcess(started.pid());
      assertThat(process.listensOn())
          .contains(at(EVERYWHERE, server.httpPort()), at(LOOPBACK, server.managementPort()))
          .filteredOn(address -> !address.getAddress().isLoopbackAddress())
          .hasSize(1);
    }
  }

  private static int clusterPort(LinuxProcess process) {
    return Integer.parseInt(process.variable("BARRON_CLUSTER_PORT").orElseThrow());
  }

  private static InetSocketAddress at(String address, int port) {
    return new InetSocketAddress(address, port);
  }
}
