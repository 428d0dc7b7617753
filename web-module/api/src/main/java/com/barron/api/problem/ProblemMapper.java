package com.barron.api.problem;

import com.barron.production.failure.CauseSummary;
import com.barron.production.people.NotAllowedException;
import com.barron.production.sql.DatabaseFailure;
import com.barron.production.sql.DatabaseUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Turns every exception that leaves a call into a problem. Nothing of a request is logged, and
 * nothing of an exception is told.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final String RETRY_AFTER_SECONDS = "5";

  @Override
  public Response toResponse(Throwable thrown) {
    Optional<ProblemException> problem = cause(thrown, ProblemException.class);
    if (problem.isPresent()) {
      var answer = answer(problem.get().problem());
      problem.get().headers().forEach(answer::header);
      return answer.build();
    }
    if (cause(thrown, NotAllowedException.class).isPresent()) {
      return answer(Problem.of(ProblemType.FORBIDDEN, "No scope of the key allows it.")).build();
    }
    if (thrown instanceof WebApplicationException refusal
        && refusal.getResponse().getStatus() < 500) {
      return refused(refusal.getResponse());
    }
    return isUnavailable(thrown) ? unavailable(thrown) : unexpected(thrown);
  }

  /** Also what is no refusal: the answer to OPTIONS comes as an exception. */
  private static Response refused(Response refusal) {
    if (refusal.getStatus() < 400) {
      return refusal;
    }
    var answer = answer(Problem.of(ProblemType.ofStatus(refusal.getStatus())));
    String allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }

  private static Response unavailable(Throwable thrown) {
    LOG.warnf("call unavailable cause=%s, is the database there?", CauseSummary.names(thrown));
    return answer(Problem.of(ProblemType.UNAVAILABLE))
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static Response unexpected(Throwable thrown) {
    LOG.errorf("call failed cause=%s", CauseSummary.trace(thrown));
    return answer(Problem.of(ProblemType.INTERNAL_ERROR)).build();
  }

  private static Response.ResponseBuilder answer(Problem problem) {
    return Response.status(problem.type().status())
        .type(Problem.MEDIA_TYPE)
        .entity(problem.document(Correlation.current()).toString());
  }

  private static boolean isUnavailable(Throwable thrown) {
    return DatabaseFailure.of(thrown).isWorthAnotherTry()
        || cause(thrown, DatabaseUnavailableException.class).isPresent();
  }

  private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
    return CauseSummary.causes(thrown).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst();
  }
}
