package com.barron.whatsapp.conversation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import org.infinispan.Cache;

/** Hands out the server's cache; CDI declares resources by producer fields. */
@Dependent
class ServerCache {
  @Produces
  @Resource(lookup = "java:jboss/infinispan/cache/barron/conversations")
  private Cache<String, String> conversations;
}
