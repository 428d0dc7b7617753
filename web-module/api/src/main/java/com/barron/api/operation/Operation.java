package com.barron.api.operation;

import static com.barron.api.operation.CallDetails.details;
import static com.barron.api.operation.CallKind.ACTION;
import static com.barron.api.operation.CallKind.CHANGE;
import static com.barron.api.operation.CallKind.COMMAND;
import static com.barron.api.operation.CallKind.CREATE;
import static com.barron.api.operation.CallKind.DELETE;
import static com.barron.api.operation.CallKind.FILE;
import static com.barron.api.operation.CallKind.IMPORT;
import static com.barron.api.operation.CallKind.LIST;
import static com.barron.api.operation.CallKind.PAGE;
import static com.barron.api.operation.CallKind.PUT;
import static com.barron.api.operation.CallKind.RECORD;
import static com.barron.api.operation.CallKind.REPLACE;
import static com.barron.api.operation.CallKind.STATE;
import static com.barron.api.operation.CallKind.UPLOAD;

import com.barron.api.problem.ProblemType;
import com.barron.api.representation.AttachmentJson;
import com.barron.api.representation.AuditJson;
import com.barron.api.representation.BomJson;
import com.barron.api.representation.CalendarJson;
import com.barron.api.representation.DefectJson;
import com.barron.api.representation.ImportJson;
import com.barron.api.representation.MaintenanceJson;
import com.barron.api.representation.MessageJson;
import com.barron.api.representation.OrderJson;
import com.barron.api.representation.PersonJson;
import com.barron.api.representation.SignalJson;
import com.barron.api.representation.SlaJson;
import com.barron.api.representation.SopJson;
import com.barron.api.representation.TicketActionJson;
import com.barron.api.representation.UndoJson;
import com.barron.api.representation.WebhookJson;
import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.production.integration.Scope;
import com.barron.production.maintenance.signals.Signals;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every call of the API. A resource's methods name theirs; the scope that a key needs, the filters
 * of a list and the document are read from here.
 */
public enum Operation {
  LIST_ORDERS(
      PAGE,
      "/orders",
      Scope.ORDERS_READ,
      OrderJson.ORDER,
      "All orders",
      details().filteredBy(OrderJson.FILTERS).followingChanges()),
  READ_ORDER(RECORD, "/orders/{number}", Scope.ORDERS_READ, OrderJson.ORDER, "An order"),
  PUT_ORDER(
      PUT,
      "/orders/{number}",
      Scope.ORDERS_WRITE,
      OrderJson.ORDER,
      "Creates or replaces what planning says of an order",
      details()
          .taking(OrderJson.REQUEST)
          .refusing(ProblemType.EXTERNAL_ID_TAKEN, ProblemType.ORDER_ENDED)),
  START_ORDER(
      ACTION,
      "/orders/{number}/start",
      Scope.ORDERS_RUN,
      OrderJson.ORDER,
      "Starts a released order"),
  PROGRESS_ORDER(
      ACTION,
      "/orders/{number}/progress",
      Scope.ORDERS_RUN,
      OrderJson.ORDER,
      "Says how much of an order in progress is made",
      details().taking(OrderJson.PROGRESS)),
  COMPLETE_ORDER(
      ACTION,
      "/orders/{number}/complete",
      Scope.ORDERS_RUN,
      OrderJson.ORDER,
      "Completes an order in progress: its clock ends"),
  CANCEL_ORDER(
      ACTION,
      "/orders/{number}/cancel",
      Scope.ORDERS_CANCEL,
      OrderJson.ORDER,
      "Cancels an order that has not ended: its holds and its clock end"),
  ACKNOWLEDGE_ORDER(
      ACTION,
      "/orders/{number}/acknowledge",
      Scope.ORDERS_RUN,
      OrderJson.ORDER,
      "Takes care of an order of which people are alerted"),
  PROMISE_ORDER(
      ACTION,
      "/orders/{number}/promise",
      Scope.ORDERS_RUN,
      OrderJson.ORDER,
      "Says when an order of which people are alerted will be completed",
      details().taking(TicketActionJson.PROMISE)),
  READ_ORDER_SLA(
      STATE,
      "/orders/{number}/sla",
      Scope.ORDERS_READ,
      SlaJson.CLOCK,
      "The clock of an order at this moment, and why its deadline is what it is"),
  LIST_DEFECTS(
      PAGE,
      "/defects",
      Scope.DEFECTS_READ,
      DefectJson.DEFECT,
      "All defects",
      details().filteredBy(DefectJson.FILTERS).followingChanges()),
  READ_DEFECT(RECORD, "/defects/{number}", Scope.DEFECTS_READ, DefectJson.DEFECT, "A defect"),
  RECORD_DEFECT(
      CREATE,
      "/defects",
      Scope.DEFECTS_WRITE,
      DefectJson.DEFECT,
      "Records a defect; holds its order if its type is blocking",
      details().taking(DefectJson.REQUEST)),
  ACKNOWLEDGE_DEFECT(
      ACTION,
      "/defects/{number}/acknowledge",
      Scope.DEFECTS_WRITE,
      DefectJson.DEFECT,
      "Takes care of an open defect that nobody takes care of"),
  PROMISE_DEFECT(
      ACTION,
      "/defects/{number}/promise",
      Scope.DEFECTS_WRITE,
      DefectJson.DEFECT,
      "Says when an open defect will be closed; takes care of it if nobody does",
      details().taking(TicketActionJson.PROMISE)),
  CLOSE_DEFECT(
      ACTION,
      "/defects/{number}/close",
      Scope.DEFECTS_CLOSE,
      DefectJson.DEFECT,
      "Closes a defect with a disposition, or asks to, where two have to decide",
      details()
          .taking(DefectJson.CLOSE)
          .refusing(
              ProblemType.WRONG_STATE,
              ProblemType.SECOND_PERSON_NEEDED,
              ProblemType.DISPOSITION_DIFFERS)
          .needingTwo()),
  READ_DEFECT_SLA(
      STATE,
      "/defects/{number}/sla",
      Scope.DEFECTS_READ,
      SlaJson.CLOCK,
      "The clock of a defect at this moment, and why its deadline is what it is"),
  LIST_DEFECT_TYPES(
      LIST,
      "/defect-types",
      Scope.DEFECTS_READ,
      DefectJson.DEFECT_TYPE,
      "The types of defects in use, in the order in which people see them"),
  LIST_DEFECT_ATTACHMENTS(
      LIST,
      "/defects/{number}/attachments",
      Scope.DEFECTS_READ,
      AttachmentJson.ATTACHMENT,
      "The attachments of a defect, in the order in which they were added"),
  READ_DEFECT_ATTACHMENT(
      FILE,
      "/defects/{number}/attachments/{id}",
      Scope.DEFECTS_READ,
      AttachmentJson.ATTACHMENT,
      "The file of an attachment, to be saved"),
  ADD_DEFECT_ATTACHMENT(
      UPLOAD,
      "/defects/{number}/attachments",
      Scope.DEFECTS_WRITE,
      AttachmentJson.ATTACHMENT,
      "Adds a picture or a document to a defect"),
  READ_DEFECT_EVIDENCE(
      FILE,
      "/defects/{number}/evidence",
      Scope.DEFECTS_READ,
      AttachmentJson.ATTACHMENT,
      "The evidence of a defect as PDF, in the language of lang or of Accept-Language",
      details().filteredBy(List.of(AuditJson.LANGUAGE))),
  LIST_HOLDS(
      PAGE,
      "/holds",
      Scope.DEFECTS_READ,
      DefectJson.HOLD,
      "All holds, by the defects' numbers",
      details().filteredBy(DefectJson.HOLD_FILTERS).followingChanges()),
  READ_HOLD(
      RECORD,
      "/holds/{number}",
      Scope.DEFECTS_READ,
      DefectJson.HOLD,
      "The hold that a defect caused"),
  RELEASE_HOLD(
      ACTION,
      "/holds/{number}/release",
      Scope.HOLDS_RELEASE,
      DefectJson.HOLD,
      "Releases a hold, or asks to or confirms it, where two have to decide",
      details().refusing(ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED).needingTwo()),
  REFUSE_RELEASE(
      ACTION,
      "/holds/{number}/refuse",
      Scope.HOLDS_RELEASE,
      DefectJson.HOLD,
      "Refuses the release that somebody asked for: the hold stays",
      details()
          .taking(DefectJson.REFUSE)
          .refusing(ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED)),
  LIST_MACHINES(
      PAGE,
      "/machines",
      Scope.MACHINES_READ,
      MaintenanceJson.MACHINE,
      "All machines",
      details().filteredBy(MaintenanceJson.MACHINE_FILTERS).followingChanges()),
  READ_MACHINE(
      RECORD, "/machines/{number}", Scope.MACHINES_READ, MaintenanceJson.MACHINE, "A machine"),
  PUT_MACHINE(
      PUT,
      "/machines/{number}",
      Scope.MACHINES_WRITE,
      MaintenanceJson.MACHINE,
      "Creates or replaces a machine; one that is not active is not used",
      details().taking(MaintenanceJson.MACHINE_REQUEST)),
  LIST_SIGNALS(
      PAGE,
      "/machines/{number}/signals",
      Scope.MACHINES_READ,
      SignalJson.SIGNAL,
      "What a machine said of itself, the latest first"),
  RECEIVE_SIGNAL(
      CREATE,
      "/machines/{number}/signals",
      Scope.SIGNALS_WRITE,
      SignalJson.ANSWER,
      "Tells what a machine says of itself; trouble that lasts becomes a ticket",
      details().taking(SignalJson.REQUEST).inArraysOf(Signals.MOST)),
  LIST_TICKETS(
      PAGE,
      "/tickets",
      Scope.TICKETS_READ,
      MaintenanceJson.TICKET,
      "All tickets",
      details().filteredBy(MaintenanceJson.TICKET_FILTERS).followingChanges()),
  READ_TICKET(RECORD, "/tickets/{number}", Scope.TICKETS_READ, MaintenanceJson.TICKET, "A ticket"),
  REPORT_TROUBLE(
      CREATE,
      "/tickets",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Reports trouble with a machine: a ticket is opened, and its clock starts",
      details().taking(MaintenanceJson.REPORT)),
  LIST_ISSUE_TYPES(
      LIST,
      "/issue-types",
      Scope.TICKETS_READ,
      MaintenanceJson.ISSUE_TYPE_IN_USE,
      "The types of issues in use, in the order in which people see them"),
  LIST_TICKET_ENTRIES(
      LIST,
      "/tickets/{number}/entries",
      Scope.TICKETS_READ,
      TicketActionJson.ENTRY,
      "What was done with a ticket, the newest first, the last 100"),
  JOIN_TICKET(
      ACTION,
      "/tickets/{number}/join",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Follows a ticket: somebody else has the same trouble"),
  ACKNOWLEDGE_TICKET(
      ACTION,
      "/tickets/{number}/acknowledge",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Takes care of an open ticket",
      details().taking(TicketActionJson.STEP)),
  PROMISE_TICKET(
      ACTION,
      "/tickets/{number}/promise",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Says when a ticket is expected to be resolved; takes care of it if nobody does",
      details().taking(TicketActionJson.PROMISE)),
  WAIT_FOR_PARTS(
      ACTION,
      "/tickets/{number}/wait-for-parts",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Parts are awaited: the clock pauses",
      details().taking(TicketActionJson.STEP)),
  CONTINUE_TICKET(
      ACTION,
      "/tickets/{number}/continue",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "The parts are there: the clock goes on",
      details().taking(TicketActionJson.STEP)),
  RESOLVE_TICKET(
      ACTION,
      "/tickets/{number}/resolve",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "The machine runs again: the clock ends",
      details().taking(TicketActionJson.STEP)),
  REOPEN_TICKET(
      ACTION,
      "/tickets/{number}/reopen",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "The trouble is back: the clock goes on",
      details().taking(TicketActionJson.STEP)),
  NOTE_TICKET(
      ACTION,
      "/tickets/{number}/note",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Keeps what is said of a ticket",
      details().taking(TicketActionJson.SAY)),
  ASSIGN_TICKET(
      ACTION,
      "/tickets/{number}/assign",
      Scope.TICKETS_DIRECT,
      MaintenanceJson.TICKET,
      "Gives a ticket to somebody, whoever had it",
      details().taking(TicketActionJson.ASSIGN)),
  REPRIORITISE_TICKET(
      ACTION,
      "/tickets/{number}/reprioritise",
      Scope.TICKETS_DIRECT,
      MaintenanceJson.TICKET,
      "Changes how urgent a ticket is: its deadline follows",
      details().taking(TicketActionJson.REPRIORITISE)),
  READ_TICKET_SLA(
      STATE,
      "/tickets/{number}/sla",
      Scope.TICKETS_READ,
      SlaJson.CLOCK,
      "The clock of a ticket at this moment, and why its deadline is what it is"),
  LIST_TICKET_ATTACHMENTS(
      LIST,
      "/tickets/{number}/attachments",
      Scope.TICKETS_READ,
      AttachmentJson.ATTACHMENT,
      "The attachments of a ticket, in the order in which they were added"),
  READ_TICKET_ATTACHMENT(
      FILE,
      "/tickets/{number}/attachments/{id}",
      Scope.TICKETS_READ,
      AttachmentJson.ATTACHMENT,
      "The file of an attachment, to be saved"),
  ADD_TICKET_ATTACHMENT(
      UPLOAD,
      "/tickets/{number}/attachments",
      Scope.TICKETS_WRITE,
      AttachmentJson.ATTACHMENT,
      "Adds a picture or a document to a ticket"),
  LIST_SLA_POLICIES(
      LIST,
      "/sla-policies",
      Scope.SLA_READ,
      SlaJson.POLICY,
      "What is granted to each kind of record at each priority"),
  READ_SLA_POLICY(
      RECORD, "/sla-policies/{kind}/{priority}", Scope.SLA_READ, SlaJson.POLICY, "A policy"),
  REPLACE_SLA_POLICY(
      REPLACE,
      "/sla-policies/{kind}/{priority}",
      Scope.SLA_WRITE,
      SlaJson.POLICY,
      "Replaces a policy: running clocks follow within a minute",
      details().taking(SlaJson.POLICY_REQUEST)),
  LIST_SLA_CALENDARS(
      LIST,
      "/sla-calendars",
      Scope.SLA_READ,
      CalendarJson.CALENDAR,
      "When time counts: shifts, holidays and half days"),
  READ_SLA_CALENDAR(
      RECORD, "/sla-calendars/{code}", Scope.SLA_READ, CalendarJson.CALENDAR, "A calendar"),
  PUT_SLA_CALENDAR(
      PUT,
      "/sla-calendars/{code}",
      Scope.SLA_WRITE,
      CalendarJson.CALENDAR,
      "Creates or replaces a calendar: open deadlines follow within a minute",
      details().taking(CalendarJson.REQUEST)),
  LIST_SOPS(
      PAGE,
      "/sops",
      Scope.SOPS_READ,
      SopJson.SOP,
      "All procedures",
      details().filteredBy(SopJson.SOP_FILTERS).followingChanges()),
  READ_SOP(RECORD, "/sops/{number}", Scope.SOPS_READ, SopJson.SOP, "A procedure"),
  PUT_SOP(
      PUT,
      "/sops/{number}",
      Scope.SOPS_WRITE,
      SopJson.SOP,
      "Creates or replaces a procedure; other steps are another revision",
      details()
          .taking(SopJson.REQUEST)
          .refusing(ProblemType.EXTERNAL_ID_TAKEN, ProblemType.WRONG_STATE)),
  LIST_SOP_REVISIONS(
      LIST,
      "/sops/{number}/revisions",
      Scope.SOPS_READ,
      SopJson.REVISION_OF_SOP,
      "All revisions of a procedure with their steps, the newest first"),
  LIST_SOP_FAILURES(
      PAGE,
      "/sop-failures",
      Scope.SOPS_READ,
      SopJson.FAILURE,
      "All failures of steps",
      details().filteredBy(SopJson.FAILURE_FILTERS).followingChanges()),
  READ_SOP_FAILURE(
      RECORD, "/sop-failures/{number}", Scope.SOPS_READ, SopJson.FAILURE, "The failure of a step"),
  REPORT_SOP_FAILURE(
      CREATE,
      "/sop-failures",
      Scope.SOPS_REPORT,
      SopJson.FAILURE,
      "Reports that a step of a procedure failed on an order",
      details().taking(SopJson.REPORT)),
  CLOSE_SOP_FAILURE(
      ACTION,
      "/sop-failures/{number}/close",
      Scope.SOPS_CLOSE,
      SopJson.FAILURE,
      "Closes a failure with what was done",
      details().taking(SopJson.CLOSE)),
  LIST_SOP_FAILURE_ATTACHMENTS(
      LIST,
      "/sop-failures/{number}/attachments",
      Scope.SOPS_READ,
      AttachmentJson.ATTACHMENT,
      "The attachments of the failure of a step, in the order in which they were added"),
  READ_SOP_FAILURE_ATTACHMENT(
      FILE,
      "/sop-failures/{number}/attachments/{id}",
      Scope.SOPS_READ,
      AttachmentJson.ATTACHMENT,
      "The file of an attachment, to be saved"),
  ADD_SOP_FAILURE_ATTACHMENT(
      UPLOAD,
      "/sop-failures/{number}/attachments",
      Scope.SOPS_REPORT,
      AttachmentJson.ATTACHMENT,
      "Adds a picture or a document to the failure of a step"),
  LIST_BOMS(
      PAGE,
      "/boms",
      Scope.BOMS_READ,
      BomJson.BOM,
      "All bills of material",
      details().filteredBy(BomJson.BOM_FILTERS).followingChanges()),
  READ_BOM(RECORD, "/boms/{number}", Scope.BOMS_READ, BomJson.BOM, "A bill of material"),
  PUT_BOM(
      PUT,
      "/boms/{number}",
      Scope.BOMS_WRITE,
      BomJson.BOM,
      "Creates or replaces a bill with all of its lines",
      details().taking(BomJson.REQUEST).refusing(ProblemType.EXTERNAL_ID_TAKEN)),
  LIST_BOM_CHANGES(
      PAGE,
      "/bom-changes",
      Scope.BOMS_READ,
      BomJson.CHANGE,
      "All change requests to bills",
      details().filteredBy(BomJson.CHANGE_FILTERS).followingChanges()),
  READ_BOM_CHANGE(
      RECORD, "/bom-changes/{number}", Scope.BOMS_READ, BomJson.CHANGE, "A change request"),
  PROPOSE_BOM_CHANGE(
      CREATE,
      "/bom-changes",
      Scope.BOMS_PROPOSE,
      BomJson.CHANGE,
      "Proposes another quantity of a component",
      details().taking(BomJson.PROPOSE)),
  APPROVE_BOM_CHANGE(
      ACTION,
      "/bom-changes/{number}/approve",
      Scope.BOMS_DECIDE,
      BomJson.CHANGE,
      "Approves a change request: the bill takes the new quantity",
      details()
          .refusing(
              ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED, ProblemType.BILL_CHANGED)),
  REJECT_BOM_CHANGE(
      ACTION,
      "/bom-changes/{number}/reject",
      Scope.BOMS_DECIDE,
      BomJson.CHANGE,
      "Rejects a change request: the bill stays",
      details()
          .taking(BomJson.REJECT)
          .refusing(ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED)),
  LIST_PEOPLE(LIST, "/people", Scope.PEOPLE_READ, PersonJson.PERSON, "Everybody who is enrolled"),
  READ_PERSON(STATE, "/people/{id}", Scope.PEOPLE_READ, PersonJson.PERSON, "A person"),
  INVITE_PERSON(
      COMMAND,
      "/people/invites",
      Scope.PEOPLE_INVITE,
      PersonJson.INVITE,
      "A code with which somebody joins; nobody invites above their own role, and a key has the"
          + " lowest",
      details().taking(PersonJson.INVITE_REQUEST)),
  REVOKE_PERSON(
      COMMAND,
      "/people/{id}/revoke",
      Scope.PEOPLE_REVOKE,
      PersonJson.REVOCATION,
      "Takes the rights of all phones of a person away; their records stay"),
  CHANGE_ROLE(
      CHANGE,
      "/people/{id}/role",
      Scope.PEOPLE_ROLES,
      PersonJson.PERSON,
      "Gives somebody another role; one above theirs somebody else has to confirm",
      details()
          .taking(PersonJson.ROLE_REQUEST)
          .refusing(ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED)
          .needingTwo()),
  CHANGE_TEAM(
      CHANGE,
      "/people/{id}/team",
      Scope.PEOPLE_TEAMS,
      PersonJson.PERSON,
      "Puts somebody into a team, or into none",
      details().taking(PersonJson.TEAM_REQUEST)),
  ERASE_PERSON(
      CHANGE,
      "/people/{id}/erase",
      Scope.PEOPLE_ERASE,
      PersonJson.ERASURE,
      "Erases what is kept about somebody; records stay under a pseudonym",
      details().refusing(ProblemType.WRONG_STATE)),
  EXPORT_PERSON(
      FILE,
      "/people/{id}/export",
      Scope.PEOPLE_EXPORT,
      PersonJson.PERSON,
      "Everything that is kept about a person: a ZIP file of JSON and files"),
  LIST_MESSAGES(
      PAGE,
      "/messages",
      Scope.MESSAGES_READ,
      MessageJson.MESSAGE,
      "All messages and how they fare, the latest first; nothing of what they say",
      details().filteredBy(MessageJson.FILTERS)),
  READ_MESSAGE(
      STATE,
      "/messages/{id}",
      Scope.MESSAGES_READ,
      MessageJson.MESSAGE,
      "A message, and how it fares"),
  READ_MESSAGE_CONTENT(
      STATE,
      "/messages/{id}/content",
      Scope.MESSAGES_CONTENT,
      MessageJson.CONTENT,
      "What a message says; who read it stands in the audit"),
  REDRIVE_MESSAGE(
      CHANGE,
      "/messages/{id}/redrive",
      Scope.MESSAGES_REDRIVE,
      MessageJson.MESSAGE,
      "Sends a dead message after all",
      details().refusing(ProblemType.WRONG_STATE)),
  UNDO(
      CHANGE,
      "/records/{number}/undo",
      Scope.RECORDS_UNDO,
      UndoJson.UNDONE,
      "Takes back what the key did last to a record, within five minutes",
      details().refusing(ProblemType.WRONG_STATE)),
  LIST_AUDIT(
      PAGE,
      "/audit",
      Scope.AUDIT_READ,
      AuditJson.ENTRY,
      "What was done, in the order of the chain",
      details().filteredBy(AuditJson.FILTERS)),
  LIST_AUDIT_CHAINS(
      PAGE,
      "/audit/chains",
      Scope.AUDIT_READ,
      AuditJson.CHAIN,
      "The chain of each day, and whether it is whole",
      details().filteredBy(AuditJson.CHAIN_FILTERS)),
  IMPORT_MACHINES(
      IMPORT,
      "/machines/import",
      Scope.MACHINES_WRITE,
      ImportJson.IMPORT,
      "Imports machines from a file, or says what would become of it",
      details().filteredBy(List.of(ImportJson.DRY_RUN, ImportJson.ATOMIC))),
  READ_MACHINES_TEMPLATE(
      FILE,
      "/machines/import/template",
      Scope.MACHINES_WRITE,
      ImportJson.IMPORT,
      "A file of machines to be filled: its columns, what they mean, and an example",
      details().filteredBy(List.of(ImportJson.FILE_FORMAT))),
  IMPORT_PEOPLE(
      IMPORT,
      "/people/import",
      Scope.PEOPLE_WRITE,
      ImportJson.IMPORT,
      "Imports people from a file, or says what would become of it",
      details().filteredBy(List.of(ImportJson.DRY_RUN, ImportJson.ATOMIC))),
  READ_PEOPLE_TEMPLATE(
      FILE,
      "/people/import/template",
      Scope.PEOPLE_WRITE,
      ImportJson.IMPORT,
      "A file of people to be filled: its columns, what they mean, and an example",
      details().filteredBy(List.of(ImportJson.FILE_FORMAT))),
  IMPORT_SOPS(
      IMPORT,
      "/sops/import",
      Scope.SOPS_WRITE,
      ImportJson.IMPORT,
      "Imports procedures with their steps from a file, or says what would become of it",
      details().filteredBy(List.of(ImportJson.DRY_RUN, ImportJson.ATOMIC))),
  READ_SOPS_TEMPLATE(
      FILE,
      "/sops/import/template",
      Scope.SOPS_WRITE,
      ImportJson.IMPORT,
      "A file of procedures with their steps to be filled: its columns, what they mean, and an example",
      details().filteredBy(List.of(ImportJson.FILE_FORMAT))),
  IMPORT_BOMS(
      IMPORT,
      "/boms/import",
      Scope.BOMS_WRITE,
      ImportJson.IMPORT,
      "Imports bills of material from a file, or says what would become of it",
      details().filteredBy(List.of(ImportJson.DRY_RUN, ImportJson.ATOMIC))),
  READ_BOMS_TEMPLATE(
      FILE,
      "/boms/import/template",
      Scope.BOMS_WRITE,
      ImportJson.IMPORT,
      "A file of bills of material to be filled: its columns, what they mean, and an example",
      details().filteredBy(List.of(ImportJson.FILE_FORMAT))),
  IMPORT_ORDERS(
      IMPORT,
      "/orders/import",
      Scope.ORDERS_WRITE,
      ImportJson.IMPORT,
      "Imports orders from a file, or says what would become of it",
      details().filteredBy(List.of(ImportJson.DRY_RUN, ImportJson.ATOMIC))),
  READ_ORDERS_TEMPLATE(
      FILE,
      "/orders/import/template",
      Scope.ORDERS_WRITE,
      ImportJson.IMPORT,
      "A file of orders to be filled: its columns, what they mean, and an example",
      details().filteredBy(List.of(ImportJson.FILE_FORMAT))),
  LIST_IMPORTS(
      PAGE,
      "/imports",
      Scope.IMPORTS_READ,
      ImportJson.IMPORT,
      "All imports, the newest first",
      details().filteredBy(List.of(ImportJson.SUBJECT))),
  READ_IMPORT(STATE, "/imports/{id}", Scope.IMPORTS_READ, ImportJson.IMPORT, "An import"),
  LIST_IMPORT_ROWS(
      PAGE,
      "/imports/{id}/rows",
      Scope.IMPORTS_READ,
      ImportJson.ROW,
      "What became of each row of an import, in their order",
      details().filteredBy(List.of(ImportJson.ACTION))),
  REVERSE_IMPORT(
      COMMAND,
      "/imports/{id}/reverse",
      Scope.IMPORTS_REVERSE,
      ImportJson.IMPORT,
      "Takes an import back as a whole, as long as nothing depends on it",
      details().refusing(ProblemType.WRONG_STATE)),
  LIST_WEBHOOKS(LIST, "/webhooks", Scope.WEBHOOKS_READ, WebhookJson.WEBHOOK, "All webhooks"),
  READ_WEBHOOK(RECORD, "/webhooks/{id}", Scope.WEBHOOKS_READ, WebhookJson.WEBHOOK, "A webhook"),
  CREATE_WEBHOOK(
      COMMAND,
      "/webhooks",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.CREATED,
      "Makes a webhook: its receiver is told of events from then on",
      details().taking(WebhookJson.REQUEST).refusing(ProblemType.WRONG_STATE)),
  REPLACE_WEBHOOK(
      REPLACE,
      "/webhooks/{id}",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.WEBHOOK,
      "Replaces what is said of a webhook; what waits for one that is made inactive is cancelled",
      details().taking(WebhookJson.REQUEST)),
  DELETE_WEBHOOK(
      DELETE,
      "/webhooks/{id}",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.WEBHOOK,
      "Ends a webhook for good"),
  ROTATE_WEBHOOK_SECRET(
      COMMAND,
      "/webhooks/{id}/rotate-secret",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.SECRET,
      "Gives a webhook a new secret; the one before is good for 24 hours more"),
  TEST_WEBHOOK(
      CREATE,
      "/webhooks/{id}/test",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.DELIVERY,
      "Sends webhook.test to a webhook",
      details().refusing(ProblemType.WRONG_STATE)),
  LIST_WEBHOOK_DELIVERIES(
      PAGE,
      "/webhooks/{id}/deliveries",
      Scope.WEBHOOKS_READ,
      WebhookJson.DELIVERY,
      "What became of the events of a webhook, the newest first, for 30 days",
      details().filteredBy(WebhookJson.DELIVERY_FILTERS)),
  REDELIVER(
      CREATE,
      "/webhooks/{id}/deliveries/{number}/redeliver",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.DELIVERY,
      "Sends an event once more, with its id, behind what waits of its subject",
      details().refusing(ProblemType.WRONG_STATE));

  private final CallKind kind;
  private final String path;
  private final Scope scope;
  private final Representation<?> answers;
  private final String summary;
  private final CallDetails details;

  Operation(CallKind kind, String path, Scope scope, Representation<?> answers, String summary) {
    this(kind, path, scope, answers, summary, CallDetails.details());
  }

  Operation(
      CallKind kind,
      String path,
      Scope scope,
      Representation<?> answers,
      String summary,
      CallDetails details) {
    this.kind = kind;
    this.path = path;
    this.scope = scope;
    this.answers = answers;
    this.summary = summary;
    this.details = details;
  }

  public CallKind kind() {
    return kind;
  }

  public String method() {
    return switch (kind) {
      case PAGE, LIST, RECORD, FILE, STATE -> "GET";
      case CREATE, ACTION, UPLOAD, IMPORT, COMMAND, CHANGE -> "POST";
      case PUT, REPLACE -> "PUT";
      case DELETE -> "DELETE";
    };
  }

  /** Below {@code /api/v1}. */
  public String path() {
    return path;
  }

  /** What a key needs to call it. */
  public Scope scope() {
    return scope;
  }

  /** What it answers, or a list of what it answers. */
  public Representation<?> answers() {
    return answers;
  }

  public String summary() {
    return summary;
  }

  /** Its name in the document, {@code listOrders}. */
  public String id() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder id = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      id.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return id.toString();
  }

  /** By what a list can be narrowed down, or what else a query may say. */
  public List<Field<?>> filters() {
    return details.filters();
  }

  /** Whether its list can be read in the order of changes. */
  public boolean followsChanges() {
    return details.followsChanges();
  }

  /** What its body holds; empty: it has none. */
  public Optional<RequestSchema> takes() {
    return details.takes();
  }

  /** How many of what it takes may come in an array; 0: it takes one. */
  public int takesAtMost() {
    return details.most();
  }

  /** Why the domain may refuse it, beside what every call of its kind can be refused for. */
  public Set<ProblemType> refusals() {
    Set<ProblemType> all = EnumSet.noneOf(ProblemType.class);
    all.addAll(details.refusals());
    if (kind == ACTION || kind == UPLOAD) {
      all.add(ProblemType.WRONG_STATE);
    }
    if (kind == UPLOAD) {
      all.add(ProblemType.UNFIT_FILE);
    }
    if (kind == IMPORT) {
      all.add(ProblemType.UNREADABLE_IMPORT);
      all.add(ProblemType.IMPORT_RUNNING);
    }
    return all;
  }

  /** Whether it may only ask for what somebody else has to confirm. */
  public boolean mayNeedTwo() {
    return details.mayNeedTwo();
  }
}
