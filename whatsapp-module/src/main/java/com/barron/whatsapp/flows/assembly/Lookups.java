package com.barron.whatsapp.flows.assembly;

import com.barron.production.bom.BomChanges;
import com.barron.production.bom.BomView;
import com.barron.production.bom.ChangeDetails;
import com.barron.production.maintenance.MachineDetails;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.maintenance.TicketDetails;
import com.barron.production.orders.OrderView;
import com.barron.production.orders.Orders;
import com.barron.production.people.People;
import com.barron.production.quality.DefectView;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Holds;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sop.FailureView;
import com.barron.production.sop.SopView;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.flows.bom.BillLookup;
import com.barron.whatsapp.flows.bom.ChangeLookup;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.lookup.Lookup;
import com.barron.whatsapp.flows.lookup.ShowCommand;
import com.barron.whatsapp.flows.maintenance.MachineLookup;
import com.barron.whatsapp.flows.orders.OrderLookup;
import com.barron.whatsapp.flows.quality.DefectLookup;
import com.barron.whatsapp.flows.sla.TicketLookup;
import com.barron.whatsapp.flows.sop.FailureLookup;
import com.barron.whatsapp.flows.sop.SopFlow;
import java.time.Clock;
import java.util.List;

/** The look-up of each kind of record. */
public record Lookups(
    Lookup<OrderView> orders,
    Lookup<TicketDetails> tickets,
    Lookup<MachineDetails> machines,
    Lookup<DefectView> defects,
    Lookup<SopView> procedures,
    Lookup<FailureView> failures,
    Lookup<BomView> bills,
    Lookup<ChangeDetails> changes) {
  /** Look-ups in the domain. */
  public static Lookups of(
      Orders orders,
      Defects defects,
      Holds holds,
      MaintenanceLookup maintenanceLookup,
      SlaClocks clocks,
      Sops sops,
      BomChanges boms,
      People people,
      Clock clock) {
    var displayNames = new DisplayNames(people);
    return new Lookups(
        new OrderLookup(orders, holds, clock).lookup(),
        new TicketLookup(maintenanceLookup, clocks, displayNames, clock).lookup(),
        new MachineLookup(maintenanceLookup, displayNames).lookup(),
        new DefectLookup(defects, displayNames, clock).lookup(),
        SopFlow.lookup(sops, clock),
        new FailureLookup(sops, displayNames, clock).lookup(),
        BillLookup.of(boms),
        new ChangeLookup(boms, displayNames, clock).lookup());
  }

  /** The command that shows any of them. */
  public ShowCommand command() {
    return new ShowCommand(
        List.of(orders, tickets, machines, defects, procedures, failures, bills, changes));
  }
}
