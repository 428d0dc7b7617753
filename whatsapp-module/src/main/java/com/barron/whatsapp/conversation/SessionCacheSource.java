package com.barron.whatsapp.conversation;

import jakarta.annotation.Resource;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
import org.infinispan.Cache;

/**
 * Hands out the server's cache. Not a producer: CDI would wrap the resource into a proxy of all
 * interfaces of Infinispan's cache, and not all of them can be seen from a deployment.
 */
@Singleton
class SessionCacheSource implements Supplier<Cache<String, String>> {
  /** Set by the container: constructors are not given resources. */
  @Resource(lookup = "java:jboss/infinispan/cache/barron/conversations")
  private Cache<String, String> conversations;

  @Override
  public Cache<String, String> get() {
    return conversations;
  }
}
