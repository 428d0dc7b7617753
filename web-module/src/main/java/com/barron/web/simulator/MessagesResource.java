package com.barron.web.simulator;

import com.barron.web.RequestBody;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.channel.simulator.SimulatorPhones.Phone;
import com.barron.whatsapp.conversation.MessageIntake;
import com.barron.whatsapp.conversation.MessageIntake.Receipt;
import com.barron.whatsapp.journal.Journal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** The messages of one phone: what it says goes the way that a provider's messages go. */
@Path("/simulator/messages")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class MessagesResource {
  private static final int MOST = 200;

  private final SimulatorPhones phones;
  private final MessageIntake intake;
  private final Journal journal;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public MessagesResource() {
    this(null, null, null);
  }

  @Inject
  public MessagesResource(SimulatorPhones phones, MessageIntake intake, Journal journal) {
    this.phones = phones;
    this.intake = intake;
    this.journal = journal;
  }

  /** What the phone shows after the entry that the page knows; the latest for 0. */
  @GET
  public PhoneConversation since(
      @QueryParam("phone") String number, @QueryParam("after") @DefaultValue("0") long after) {
    // The language is read after what was said in it: of a change, the old one is never told.
    var entries = journal.since(phone(number).identity(), Math.max(0, after), MOST);
    return PhoneConversation.of(entries, after, phone(number).language());
  }

  /** Stores a message. Posting it again with the same id changes nothing. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public ReceiptJson send(@Context HttpServletRequest request) {
    var textRequest = TextRequest.read(RequestBody.read(request));
    var phone = phone(textRequest.phone());
    var text = new Content.Text(textRequest.text());
    return new ReceiptJson(
        intake.receive(new InboundMessage(phone.identity(), textRequest.id(), text, phone.name())));
  }

  private Phone phone(String number) {
    return phones.find(number).orElseThrow(NotFoundException::new);
  }

  /** What became of a message. */
  public record ReceiptJson(Receipt receipt) {}
}
