package com.barron.api.resource.sla;

import com.barron.api.call.Responses;
import com.barron.api.representation.SlaJson;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.production.sla.NoSuchClockException;
import com.barron.production.sla.SlaClocks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/** Clocks of records, whatever kind these are. */
@Singleton
class SlaCalls {
  private final SlaClocks clocks;
  private final Clock clock;

  @Inject
  SlaCalls(SlaClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  Response of(ReferenceKind kind, String number) {
    Reference record = Responses.reference(kind, number);
    try {
      return Response.ok(
              SlaJson.CLOCK.write(clocks.explain(record, clock.instant())).toString(),
              MediaType.APPLICATION_JSON_TYPE)
          .build();
    } catch (NoSuchClockException e) {
      throw Responses.notFound();
    }
  }
}
