package com.barron.web.simulator;

import com.barron.whatsapp.outbox.view.OutboxView;
import com.barron.whatsapp.outbox.view.OutboxView.Row;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The states of outgoing messages. No texts, no numbers. */
@Path("/simulator/outbox")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class OutboxResource {
  private static final int MOST = 100;

  private final OutboxView outbox;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public OutboxResource() {
    this(null);
  }

  @Inject
  public OutboxResource(OutboxView outbox) {
    this.outbox = outbox;
  }

  @GET
  public List<RowJson> latest() {
    return outbox.latest(MOST).stream().map(RowJson::of).toList();
  }

  /**
   * A row as the page sees it.
   *
   * @param errorCode empty text when there is none
   * @param createdAt the instant in ISO 8601, UTC
   */
  public record RowJson(
      long id, String channel, String state, int attempts, String errorCode, String createdAt) {
    static RowJson of(Row row) {
      return new RowJson(
          row.id(),
          row.channel(),
          row.state(),
          row.attempts(),
          row.errorCode().orElse(""),
          row.createdAt().toString());
    }
  }
}
