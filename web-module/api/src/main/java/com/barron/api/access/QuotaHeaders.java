package com.barron.api.access;

import com.barron.production.integration.KeyUse.CallQuota;
import java.util.Map;

/** What a caller is told of its calls, as the draft of the RateLimit headers says. */
final class QuotaHeaders {
  private QuotaHeaders() {}

  static Map<String, String> of(CallQuota quota) {
    return Map.of(
        "RateLimit-Policy",
        "\"key\";q=" + quota.limit() + ";w=" + CallQuota.WINDOW.toSeconds(),
        "RateLimit",
        "\"key\";r=" + quota.remaining() + ";t=" + quota.resetsIn().toSeconds());
  }
}
