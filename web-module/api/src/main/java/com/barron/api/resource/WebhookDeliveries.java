package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.call.RecordKey;
import com.barron.api.call.RepeatableCall;
import com.barron.api.call.Responses;
import com.barron.api.operation.Operation;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.WebhookJson;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
import com.barron.production.people.PersonId;
import com.barron.production.webhooks.Webhooks;
import com.barron.production.webhooks.delivery.Deliveries;
import com.barron.production.webhooks.delivery.DeliveryView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;

/** Calls that send something to a webhook: each is answered with the delivery. */
@Singleton
class WebhookDeliveries {
  private static final byte[] NO_BODY = {};

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final IdempotentCalls calls;

  @Inject
  WebhookDeliveries(Webhooks webhooks, Deliveries deliveries, IdempotentCalls calls) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.calls = calls;
  }

  /**
   * The key of a webhook that there is.
   *
   * @throws ProblemException 404 when there is none
   */
  long known(String id) {
    long webhook = RecordKey.of(id);
    if (webhooks.find(webhook).isEmpty()) {
      throw Responses.notFound();
    }
    return webhook;
  }

  /**
   * Sends.
   *
   * @param command returns the delivery's id; empty when nothing is sent
   */
  Response send(
      Operation operation,
      HttpServletRequest call,
      long webhook,
      Function<PersonId, Optional<Long>> command) {
    PersonId by = Caller.of(call).key().person();
    return new RepeatableCall(calls, call)
        .answer(operation, NO_BODY, () -> answer(command.apply(by), webhook));
  }

  private StoredResponse answer(Optional<Long> made, long webhook) {
    DeliveryView delivery =
        made.flatMap(id -> deliveries.find(webhook, id))
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.because(ProblemType.WRONG_STATE, NotSent.NOT_ACTIVE_OR_PENDING)));
    return new StoredResponse(
        201, Optional.empty(), WebhookJson.DELIVERY.write(delivery).toString());
  }

  /** Why nothing is sent. */
  private enum NotSent {
    /** The webhook is not active, or the delivery is on its way anyway. */
    NOT_ACTIVE_OR_PENDING
  }
}
