package com.barron.console.page;

import com.barron.production.failure.CauseSummary;
import com.barron.production.people.NotAllowedException;
import com.barron.production.sql.DatabaseFailure;
import com.barron.production.sql.DatabaseUnavailableException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.logging.Logger;

/** A page for every error, in the reader's language; it tells nothing about the inside. */
@Provider
@Singleton
public class PageErrors implements ExceptionMapper<Throwable> {
  private static final Logger LOG = Logger.getLogger(PageErrors.class);

  private final Pages pages;
  @Context private HttpServletRequest request;
  @Context private UriInfo uri;

  /** RESTEasy refuses a provider without this constructor; CDI uses the other one. */
  public PageErrors() {
    this(null);
  }

  @Inject
  public PageErrors(Pages pages) {
    this.pages = pages;
  }

  @Override
  public Response toResponse(Throwable thrown) {
    int status = status(thrown);
    if (status < 400) {
      return ((WebApplicationException) thrown).getResponse();
    }
    Response page = pages.answer("error", pages.page(request, uri), Map.of("kind", kind(status)));
    return Response.fromResponse(page).status(status).build();
  }

  private static int status(Throwable thrown) {
    if (thrown instanceof WebApplicationException refusal
        && refusal.getResponse().getStatus() < 500) {
      return refusal.getResponse().getStatus();
    }
    if (isCausedBy(thrown, NotAllowedException.class)) {
      return 403;
    }
    if (DatabaseFailure.of(thrown).isWorthAnotherTry()
        || isCausedBy(thrown, DatabaseUnavailableException.class)) {
      LOG.warnf("page unavailable cause=%s, is the database there?", CauseSummary.names(thrown));
      return 503;
    }
    LOG.errorf("page failed cause=%s", CauseSummary.trace(thrown));
    return 500;
  }

  private static String kind(int status) {
    return switch (status) {
      case 403 -> "forbidden";
      case 404 -> "missing";
      case 503 -> "unavailable";
      default -> status < 500 ? "misread" : "failed";
    };
  }

  private static boolean isCausedBy(Throwable thrown, Class<?> type) {
    return CauseSummary.causes(thrown).stream().anyMatch(type::isInstance);
  }
}
