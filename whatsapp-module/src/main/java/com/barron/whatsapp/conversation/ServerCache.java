package com.barron.whatsapp.conversation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import org.infinispan.Cache;

/**
 * Holds the server's cache, which constructors are not given. Not a producer: the proxy that CDI
 * would make of the cache's many interfaces does not load.
 */
@Dependent
class ServerCache {
  @Resource(lookup = "java:jboss/infinispan/cache/barron/conversations")
  private Cache<String, String> conversations;

  Cache<String, String> conversations() {
    return conversations;
  }
}
