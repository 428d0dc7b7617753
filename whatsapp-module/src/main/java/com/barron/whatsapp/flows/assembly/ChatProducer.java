package com.barron.whatsapp.flows.assembly;

import com.barron.production.accounts.AccountLinks;
import com.barron.production.attachments.Attachments;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Undo;
import com.barron.production.bom.BomChanges;
import com.barron.production.maintenance.Maintenance;
import com.barron.production.maintenance.MaintenanceLookup;
import com.barron.production.openwork.OpenWork;
import com.barron.production.openwork.WorkList;
import com.barron.production.openwork.acknowledgement.Alerts;
import com.barron.production.openwork.acknowledgement.SubjectAcknowledgement;
import com.barron.production.orders.OrderExecution;
import com.barron.production.orders.Orders;
import com.barron.production.people.People;
import com.barron.production.people.enrolment.Enrolment;
import com.barron.production.people.enrolment.IdentityLinks;
import com.barron.production.people.privacy.Privacy;
import com.barron.production.people.roles.RoleChanges;
import com.barron.production.people.roles.Teams;
import com.barron.production.quality.Defects;
import com.barron.production.quality.Holds;
import com.barron.production.quality.handling.DefectHandling;
import com.barron.production.reference.ExistingReferences;
import com.barron.production.sla.SlaClocks;
import com.barron.production.sop.Sops;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.flows.BundleTranslations;
import com.barron.whatsapp.flows.CandidateRecords;
import com.barron.whatsapp.flows.Chat;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.ChatRouter;
import com.barron.whatsapp.flows.Flow;
import com.barron.whatsapp.flows.attachments.AttachCommand;
import com.barron.whatsapp.flows.bom.BomFlow;
import com.barron.whatsapp.flows.bom.DecideCommand;
import com.barron.whatsapp.flows.closing.CloseFlow;
import com.barron.whatsapp.flows.help.HelpCommand;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.flows.maintenance.MaintenanceFlow;
import com.barron.whatsapp.flows.maintenance.NoteCommand;
import com.barron.whatsapp.flows.maintenance.TicketStepCommand;
import com.barron.whatsapp.flows.maintenance.UrgencyCommand;
import com.barron.whatsapp.flows.openwork.PendingCommand;
import com.barron.whatsapp.flows.openwork.UndoCommand;
import com.barron.whatsapp.flows.openwork.WorkListCommand;
import com.barron.whatsapp.flows.orders.OrderCommand;
import com.barron.whatsapp.flows.orders.StatusFlow;
import com.barron.whatsapp.flows.people.AlertsCommand;
import com.barron.whatsapp.flows.people.AssignCommand;
import com.barron.whatsapp.flows.people.ConsoleFlow;
import com.barron.whatsapp.flows.people.ForgetFlow;
import com.barron.whatsapp.flows.people.ForgetMeCommand;
import com.barron.whatsapp.flows.people.InviteFlow;
import com.barron.whatsapp.flows.people.LanguageCommand;
import com.barron.whatsapp.flows.people.LinkFlow;
import com.barron.whatsapp.flows.people.RevokeFlow;
import com.barron.whatsapp.flows.people.RoleCommand;
import com.barron.whatsapp.flows.people.TeamCommand;
import com.barron.whatsapp.flows.people.ThanksCommand;
import com.barron.whatsapp.flows.quality.DefectFlow;
import com.barron.whatsapp.flows.quality.RefuseCommand;
import com.barron.whatsapp.flows.quality.ReleaseCommand;
import com.barron.whatsapp.flows.sla.AckCommand;
import com.barron.whatsapp.flows.sla.AcknowledgementReplies;
import com.barron.whatsapp.flows.sla.EtaCommand;
import com.barron.whatsapp.flows.sla.SlaFlow;
import com.barron.whatsapp.flows.sla.WhyCommand;
import com.barron.whatsapp.flows.sop.FailureFlow;
import com.barron.whatsapp.flows.sop.SopFlow;
import com.barron.whatsapp.flows.sop.SopStepsFlow;
import com.barron.whatsapp.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Assembles the chat: the flows in the order of the menu. */
@Dependent
public class ChatProducer {
  @Produces
  @ApplicationScoped
  static Chat chat(
      Defects defects,
      DefectHandling defectHandling,
      Orders orders,
      OrderExecution orderExecution,
      SubjectAcknowledgement acknowledgement,
      Maintenance maintenance,
      MaintenanceLookup maintenanceLookup,
      Sops sops,
      SlaClocks sla,
      BomChanges boms,
      Holds holds,
      People people,
      IdentityLinks identityLinks,
      AccountLinks accountLinks,
      Settings settings,
      Enrolment enrolment,
      RoleChanges roleChanges,
      Teams teams,
      Privacy privacy,
      Consents consents,
      Alerts alerts,
      Attachments attachments,
      Undo undo,
      OpenWork work,
      ExistingReferences existingReferences,
      AuditLog auditLog,
      Clock clock) {
    Lookups lookups =
        Lookups.of(orders, defects, holds, maintenanceLookup, sla, sops, boms, people, clock);
    var flows = new ArrayList<>(flows(defects, orders, maintenance, boms, lookups, clock));
    flows.addAll(procedures(sops, orders, clock));
    flows.add(new CloseFlow(defects, defectHandling, sops));
    flows.addAll(aside(enrolment, identityLinks, privacy, people, clock));
    flows.add(new ConsoleFlow(accountLinks, settings.publicUrl()));
    var chatCommands =
        new ArrayList<>(
            commands(
                acknowledgement,
                maintenance,
                sla,
                people,
                enrolment,
                alerts,
                attachments,
                work,
                clock));
    chatCommands.addAll(decisions(holds, orders, boms, roleChanges, people, clock));
    chatCommands.addAll(staffing(roleChanges, teams, enrolment, people));
    chatCommands.addAll(OrderCommand.all(orders, orderExecution));
    chatCommands.addAll(own(undo, orders, work, consents, privacy, auditLog, clock));
    chatCommands.add(lookups.command());
    chatCommands.add(new HelpCommand(flows, chatCommands));
    return new ChatRouter(flows, chatCommands, BundleTranslations::in, existingReferences, clock);
  }

  /** A new flow is one line here. */
  public static List<Flow> flows(
      Defects defects,
      Orders orders,
      Maintenance maintenance,
      BomChanges boms,
      Lookups lookups,
      Clock clock) {
    return List.of(
        new DefectFlow(defects, orders, clock),
        StatusFlow.of(lookups.orders()),
        new MaintenanceFlow(maintenance, clock),
        SopFlow.of(lookups.procedures()),
        SlaFlow.of(lookups.tickets()),
        new BomFlow(boms));
  }

  /** What is done with a procedure, step by step. */
  public static List<Flow> procedures(Sops sops, Orders orders, Clock clock) {
    var failure = new FailureFlow(sops, orders);
    return List.of(new SopStepsFlow(sops, failure, clock), failure);
  }

  /** Flows that have no number in the menu. */
  public static List<Flow> aside(
      Enrolment enrolment,
      IdentityLinks identityLinks,
      Privacy privacy,
      People people,
      Clock clock) {
    return List.of(
        new InviteFlow(enrolment, clock),
        new RevokeFlow(enrolment, people),
        new ForgetFlow(privacy, people),
        new LinkFlow(identityLinks, clock));
  }

  /** What supervisors, managers and engineers decide. */
  public static List<ChatCommand> decisions(
      Holds holds,
      Orders orders,
      BomChanges boms,
      RoleChanges roleChanges,
      People people,
      Clock clock) {
    return List.of(
        new ReleaseCommand(holds, orders),
        new RefuseCommand(holds),
        DecideCommand.approve(boms),
        DecideCommand.reject(boms),
        new PendingCommand(holds, boms, roleChanges, new DisplayNames(people), clock));
  }

  /** Who has which role, and is in which team. */
  public static List<ChatCommand> staffing(
      RoleChanges roleChanges, Teams teams, Enrolment enrolment, People people) {
    return List.of(
        new RoleCommand(roleChanges, enrolment, people), new TeamCommand(teams, enrolment, people));
  }

  /** What concerns the speaker alone. */
  public static List<ChatCommand> own(
      Undo undo,
      Orders orders,
      OpenWork work,
      Consents consents,
      Privacy privacy,
      AuditLog auditLog,
      Clock clock) {
    var commands = new ArrayList<ChatCommand>();
    commands.add(new UndoCommand(undo, orders));
    commands.addAll(WorkListCommand.all(work, clock));
    commands.add(new AlertsCommand(consents, auditLog, clock));
    commands.add(new ForgetMeCommand(privacy));
    commands.add(new ThanksCommand());
    return commands;
  }

  /** A new command is one line here. */
  public static List<ChatCommand> commands(
      SubjectAcknowledgement acknowledgement,
      Maintenance maintenance,
      SlaClocks sla,
      People people,
      Enrolment enrolment,
      Alerts alerts,
      Attachments attachments,
      OpenWork openWork,
      Clock clock) {
    var displayNames = new DisplayNames(people);
    var replies = new AcknowledgementReplies(displayNames);
    var mine = new CandidateRecords(openWork, WorkList.MINE);
    var commands = new ArrayList<ChatCommand>();
    commands.add(
        new AckCommand(
            acknowledgement, replies, new CandidateRecords(openWork, WorkList.OPEN_TICKETS)));
    commands.add(new EtaCommand(acknowledgement, replies, mine, clock));
    commands.addAll(TicketStepCommand.all(maintenance, alerts, displayNames, openWork));
    commands.add(new WhyCommand(sla, mine, clock));
    commands.add(new LanguageCommand(people));
    commands.add(new AttachCommand(attachments, new CandidateRecords(openWork, WorkList.RECENT)));
    commands.add(new NoteCommand(maintenance));
    commands.add(new UrgencyCommand(maintenance));
    commands.add(new AssignCommand(maintenance, enrolment, people));
    return commands;
  }
}
