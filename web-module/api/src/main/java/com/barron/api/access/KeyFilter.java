package com.barron.api.access;

import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.production.integration.IntegrationKeys;
import com.barron.production.integration.KeyUse;
import com.barron.production.integration.KeyUse.CallQuota;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks for a key before anything else: without one nobody learns which addresses there are. Open to
 * all are the document, for programs and for people, and the explanations of problems.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@Singleton
public class KeyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  private static final Pattern OPEN =
      Pattern.compile("/?(openapi\\.json|reference(\\.css)?|problems/[a-z-]+)");

  /** Long enough for every key of ours, short enough to be hashed at once. */
  private static final Pattern BEARER = Pattern.compile("[Bb]earer +([A-Za-z0-9._~+/=-]{1,200}) *");

  private final IntegrationKeys keys;

  /** RESTEasy refuses a provider without this constructor; CDI uses the other one. */
  public KeyFilter() {
    this(null);
  }

  @Inject
  public KeyFilter(IntegrationKeys keys) {
    this.keys = keys;
  }

  @Override
  public void filter(ContainerRequestContext call) {
    if (OPEN.matcher(call.getUriInfo().getPath()).matches()) {
      return;
    }
    String header = call.getHeaderString(HttpHeaders.AUTHORIZATION);
    Matcher bearer = BEARER.matcher(header == null ? "" : header);
    KeyUse use = bearer.matches() ? keys.use(bearer.group(1)) : new KeyUse.Refused();
    if (use instanceof KeyUse.Accepted accepted) {
      new Caller(accepted.key(), accepted.quota()).enter(call);
    } else if (use instanceof KeyUse.TooMany tooMany) {
      throw tooMany(tooMany.quota());
    } else {
      throw new ProblemException(
          Problem.of(ProblemType.UNAUTHORIZED), Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }
  }

  @Override
  public void filter(ContainerRequestContext call, ContainerResponseContext answer) {
    Caller.find(call)
        .map(caller -> QuotaHeaders.of(caller.quota()))
        .ifPresent(headers -> headers.forEach(answer.getHeaders()::putSingle));
  }

  private static ProblemException tooMany(CallQuota quota) {
    Map<String, String> headers = new LinkedHashMap<>(QuotaHeaders.of(quota));
    headers.put(HttpHeaders.RETRY_AFTER, Long.toString(quota.resetsIn().toSeconds()));
    return new ProblemException(Problem.of(ProblemType.TOO_MANY_REQUESTS), headers);
  }
}
