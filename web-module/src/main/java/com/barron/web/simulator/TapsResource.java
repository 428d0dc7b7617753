package com.barron.web.simulator;

import com.barron.web.RequestBody;
import com.barron.web.simulator.MessagesResource.ReceiptJson;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.conversation.MessageIntake;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/**
 * The buttons and rows that are tapped on a phone. Whether a tap still counts, the product says.
 */
@Path("/simulator/taps")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class TapsResource {
  private final SimulatorPhones phones;
  private final MessageIntake intake;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public TapsResource() {
    this(null, null);
  }

  @Inject
  public TapsResource(SimulatorPhones phones, MessageIntake intake) {
    this.phones = phones;
    this.intake = intake;
  }

  /** Stores a tap. Posting it again with the same id changes nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ReceiptJson tap(@Context HttpServletRequest request) {
    var tapRequest = TapRequest.read(RequestBody.read(request));
    var phone = phones.find(tapRequest.phone()).orElseThrow(NotFoundException::new);
    return new ReceiptJson(
        intake.receive(
            new InboundMessage(
                phone.identity(), tapRequest.id(), tapRequest.content(), phone.name())));
  }
}
