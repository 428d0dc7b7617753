package com.barron.whatsapp.cluster;

import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.jboss.logging.Logger;

/** Asks the server's cache by its management bean: it is not there where there is no cluster. */
@Singleton
class ManagedClusterMembers implements ClusterMembers {
  private static final Logger LOG = Logger.getLogger(ManagedClusterMembers.class);

  /**
   * In the server's domain alone: a search in all of them walks through its whole configuration.
   */
  private static final String CACHES =
      "org.wildfly.clustering.infinispan:type=CacheManager,component=CacheManager,*";

  private static final String OURS = "barron";

  @Override
  public List<String> names() {
    try {
      MBeanServer server = ManagementFactory.getPlatformMBeanServer();
      for (ObjectName name : server.queryNames(new ObjectName(CACHES), null)) {
        if (name.getKeyProperty("name").replace("\"", "").equals(OURS)) {
          return names(String.valueOf(server.getAttribute(name, "ClusterMembers")));
        }
      }
    } catch (JMException e) {
      LOG.debug("the cache does not tell its members", e);
    }
    return List.of(itself());
  }

  /** Of a text such as {@code [node-1, node-2]}, or {@code local}. */
  static List<String> names(String members) {
    List<String> names =
        Stream.of(members.replaceAll("[\\[\\]]", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty() && !name.equals("local"))
            .sorted()
            .toList();
    return names.isEmpty() ? List.of(itself()) : names;
  }

  private static String itself() {
    return System.getProperty("jboss.node.name", "?");
  }
}
