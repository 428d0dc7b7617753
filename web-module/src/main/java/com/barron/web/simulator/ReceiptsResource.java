package com.barron.web.simulator;

import com.barron.web.RequestBody;
import com.barron.whatsapp.channel.DeliveryReport;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import com.barron.whatsapp.channel.simulator.SimulatorPhones.Phone;
import com.barron.whatsapp.journal.Journal;
import com.barron.whatsapp.journal.Journal.Entry;
import com.barron.whatsapp.outbox.DeliveryReports;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The receipts of a phone, handled as a provider's status reports. */
@Path("/simulator/receipts")
@Produces(MediaType.APPLICATION_JSON)
@Singleton
public class ReceiptsResource {
  private static final int MOST = 200;
  private static final String FAILED = "failed";

  private final SimulatorPhones phones;
  private final Journal journal;
  private final DeliveryReports reports;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ReceiptsResource() {
    this(null, null, null);
  }

  @Inject
  public ReceiptsResource(SimulatorPhones phones, Journal journal, DeliveryReports reports) {
    this.phones = phones;
    this.journal = journal;
    this.reports = reports;
  }

  /** Takes the receipts of a phone's own messages; says how far each is now. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public List<StateJson> take(@Context HttpServletRequest request) {
    var receiptsRequest = ReceiptsRequest.read(RequestBody.read(request));
    var phone = phones.find(receiptsRequest.phone()).orElseThrow(NotFoundException::new);
    entries(phone, receiptsRequest).stream()
        .filter(entry -> !entry.status().equals(FAILED))
        .forEach(entry -> reports.report(report(entry, receiptsRequest)));
    return entries(phone, receiptsRequest).stream().map(StateJson::of).toList();
  }

  private List<Entry> entries(Phone phone, ReceiptsRequest receiptsRequest) {
    return journal.since(phone.identity(), receiptsRequest.entries().first() - 1, MOST).stream()
        .filter(entry -> !entry.fromPerson() && receiptsRequest.entries().contains(entry.id()))
        .toList();
  }

  private static DeliveryReport report(Entry entry, ReceiptsRequest receiptsRequest) {
    return new DeliveryReport(
        SimulatorPhones.CHANNEL,
        SimulatorPhones.messageId(entry.id()),
        OptionalLong.of(entry.id()),
        receiptsRequest.status(),
        Optional.empty());
  }

  /**
   * How far a message got.
   *
   * @param code why it was not delivered, or empty text
   */
  public record StateJson(long id, String status, String code) {
    static StateJson of(Entry entry) {
      return new StateJson(entry.id(), entry.status(), entry.errorCode());
    }
  }
}
