package com.barron.web.simulator;

import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.channel.simulator.SimulatorPhones.Phone;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whose phones can be played. */
@Path("/simulator/phones")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class PhonesResource {
  private final SimulatorPhones phones;
  private final Settings settings;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public PhonesResource() {
    this(null, null);
  }

  @Inject
  public PhonesResource(SimulatorPhones phones, Settings settings) {
    this.phones = phones;
    this.settings = settings;
  }

  /** The phones of persons whom the product knows. */
  @GET
  public List<PhoneJson> all() {
    return phones.phones().stream().map(PhoneJson::of).toList();
  }

  /** A number that the product does not know. */
  @GET
  @Path("/unknown")
  public UnknownJson unknown() {
    var phone = phones.unknown().orElseThrow(NotFoundException::new);
    return new UnknownJson(PhoneJson.of(phone), settings.openEnrolment());
  }

  /** A phone as the page sees it. */
  public record PhoneJson(String phone, String name, String role, String language) {
    static PhoneJson of(Phone phone) {
      return new PhoneJson(phone.identity().value(), phone.name(), phone.role(), phone.language());
    }
  }

  /**
   * A phone with a fictional number.
   *
   * @param enrols whether the product lets anybody in who writes; else it takes a code
   */
  public record UnknownJson(PhoneJson phone, boolean enrols) {}
}
