package com.barron.web.simulator;

import com.barron.web.RequestBody;
import com.barron.web.simulator.MessagesResource.ReceiptJson;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.Content.MediaKind;
import com.barron.whatsapp.channel.InboundMessage;
import com.barron.whatsapp.channel.simulator.SimulatorFiles;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.conversation.MessageIntake;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/**
 * The pictures and documents that a phone sends. The body is the file as it is, its type in the
 * header, up to one mebibyte.
 */
@Path("/simulator/files")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class FilesResource {
  private static final int LARGEST = 1024 * 1024;

  private final SimulatorPhones phones;
  private final SimulatorFiles files;
  private final MessageIntake intake;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public FilesResource() {
    this(null, null, null);
  }

  @Inject
  public FilesResource(SimulatorPhones phones, SimulatorFiles files, MessageIntake intake) {
    this.phones = phones;
    this.files = files;
    this.intake = intake;
  }

  /** Stores a file. Posting it again with the same id changes nothing. */
  @POST
  public ReceiptJson send(
      @QueryParam("phone") String number,
      @QueryParam("id") String id,
      @QueryParam("caption") @DefaultValue("") String caption,
      @Context HttpServletRequest request) {
    TextRequest.requireId(id);
    var phone = phones.find(number).orElseThrow(NotFoundException::new);
    MediaKind kind = kind(request.getHeader(HttpHeaders.CONTENT_TYPE));
    byte[] file = RequestBody.read(request, LARGEST);
    if (file.length == 0) {
      throw new BadRequestException("the file is empty");
    }
    var content = new Content.Media(kind, files.keep(file), caption);
    return new ReceiptJson(
        intake.receive(new InboundMessage(phone.identity(), id, content, phone.name())));
  }

  private static MediaKind kind(String type) {
    return type != null && type.startsWith("image/") ? MediaKind.IMAGE : MediaKind.DOCUMENT;
  }
}
