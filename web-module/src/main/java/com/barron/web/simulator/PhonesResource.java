package com.barron.web.simulator;

import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whose phones can be played. */
@Path("/simulator/phones")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class PhonesResource {
  private final SimulatorPhones phones;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PhonesResource() {
    this(null);
  }

  @Inject
  public PhonesResource(SimulatorPhones phones) {
    this.phones = phones;
  }

  @GET
  public List<PhoneJson> all() {
    return phones.phones().stream()
        .map(phone -> new PhoneJson(phone.identity().value(), phone.name(), phone.role()))
        .toList();
  }

  /** A phone as the page sees it. */
  public record PhoneJson(String phone, String name, String role) {}
}
