package com.barron.web;

import com.barron.production.failure.CauseSummary;
import com.barron.production.sql.DatabaseFailure;
import com.barron.production.sql.DatabaseUnavailableException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Turns every exception that leaves a resource into an answer that says nothing about the inside.
 * Nothing of a request is logged: it may hold a message, a number or a signature.
 */
@Provider
public class ErrorMapper implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(ErrorMapper.class);
  private static final int RETRY_AFTER_SECONDS = 5;

  @Override
  public Response toResponse(Throwable thrown) {
    if (thrown instanceof WebApplicationException refusal && isTheirFault(refusal)) {
      return refused(refusal.getResponse());
    }
    return isUnavailable(thrown) ? unavailable(thrown) : unexpected(thrown);
  }

  private static Response refused(Response refusal) {
    var status = refusal.getStatusInfo();
    var answer = plain(Response.status(status), status.getReasonPhrase());
    var allowed = refusal.getHeaderString(HttpHeaders.ALLOW);
    if (allowed != null) {
      answer.header(HttpHeaders.ALLOW, allowed);
    }
    return answer.build();
  }

  private static Response unavailable(Throwable thrown) {
    LOG.warnf("request unavailable cause=%s, is the database there?", CauseSummary.names(thrown));
    return plain(Response.status(Status.SERVICE_UNAVAILABLE), "Unavailable, try again")
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .build();
  }

  private static Response unexpected(Throwable thrown) {
    var error = UUID.randomUUID();
    LOG.errorf("request failed error=%s cause=%s", error, CauseSummary.trace(thrown));
    return plain(Response.serverError(), "Something went wrong. Error " + error).build();
  }

  private static boolean isTheirFault(WebApplicationException refusal) {
    return refusal.getResponse().getStatus() < Status.INTERNAL_SERVER_ERROR.getStatusCode();
  }

  private static boolean isUnavailable(Throwable thrown) {
    return DatabaseFailure.of(thrown).isWorthAnotherTry()
        || CauseSummary.causes(thrown).stream()
            .anyMatch(DatabaseUnavailableException.class::isInstance);
  }

  private static Response.ResponseBuilder plain(Response.ResponseBuilder answer, String text) {
    return answer.type(MediaType.TEXT_PLAIN_TYPE).entity(text + "\n");
  }
}
