package com.barron.api.operation;

import static com.barron.api.operation.CallKind.ACTION;
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
import com.barron.api.representation.DefectJson;
import com.barron.api.representation.ImportJson;
import com.barron.api.representation.MaintenanceJson;
import com.barron.api.representation.OrderJson;
import com.barron.api.representation.PersonJson;
import com.barron.api.representation.SignalJson;
import com.barron.api.representation.SlaJson;
import com.barron.api.representation.SopJson;
import com.barron.api.representation.TicketActionJson;
import com.barron.api.representation.WebhookJson;
import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.production.integration.Scope;
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
  LIST_ORDERS(PAGE, "/orders", Scope.ORDERS_READ, OrderJson.ORDER, "All orders"),
  READ_ORDER(RECORD, "/orders/{number}", Scope.ORDERS_READ, OrderJson.ORDER, "An order"),
  PUT_ORDER(
      PUT,
      "/orders/{number}",
      Scope.ORDERS_WRITE,
      OrderJson.ORDER,
      "Creates or replaces what planning says of an order"),
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
      "Says how much of an order in progress is made"),
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
  READ_ORDER_SLA(
      STATE,
      "/orders/{number}/sla",
      Scope.ORDERS_READ,
      SlaJson.CLOCK,
      "The clock of an order at this moment, and why its deadline is what it is"),
  LIST_DEFECTS(PAGE, "/defects", Scope.DEFECTS_READ, DefectJson.DEFECT, "All defects"),
  READ_DEFECT(RECORD, "/defects/{number}", Scope.DEFECTS_READ, DefectJson.DEFECT, "A defect"),
  RECORD_DEFECT(
      CREATE,
      "/defects",
      Scope.DEFECTS_WRITE,
      DefectJson.DEFECT,
      "Records a defect; holds its order if its type is blocking"),
  ACKNOWLEDGE_DEFECT(
      ACTION,
      "/defects/{number}/acknowledge",
      Scope.DEFECTS_WRITE,
      DefectJson.DEFECT,
      "Takes care of an open defect that nobody takes care of"),
  CLOSE_DEFECT(
      ACTION,
      "/defects/{number}/close",
      Scope.DEFECTS_CLOSE,
      DefectJson.DEFECT,
      "Closes a defect with a disposition, or asks to, where two have to decide"),
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
      "The evidence of a defect as PDF, in the language of lang or of Accept-Language"),
  LIST_HOLDS(
      PAGE, "/holds", Scope.DEFECTS_READ, DefectJson.HOLD, "All holds, by the defects' numbers"),
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
      "Releases a hold, or asks to or confirms it, where two have to decide"),
  REFUSE_RELEASE(
      ACTION,
      "/holds/{number}/refuse",
      Scope.HOLDS_RELEASE,
      DefectJson.HOLD,
      "Refuses the release that somebody asked for: the hold stays"),
  LIST_MACHINES(PAGE, "/machines", Scope.MACHINES_READ, MaintenanceJson.MACHINE, "All machines"),
  READ_MACHINE(
      RECORD, "/machines/{number}", Scope.MACHINES_READ, MaintenanceJson.MACHINE, "A machine"),
  PUT_MACHINE(
      PUT,
      "/machines/{number}",
      Scope.MACHINES_WRITE,
      MaintenanceJson.MACHINE,
      "Creates or replaces a machine; one that is not active is not used"),
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
      "Tells what a machine says of itself; trouble that lasts becomes a ticket"),
  LIST_TICKETS(PAGE, "/tickets", Scope.TICKETS_READ, MaintenanceJson.TICKET, "All tickets"),
  READ_TICKET(RECORD, "/tickets/{number}", Scope.TICKETS_READ, MaintenanceJson.TICKET, "A ticket"),
  REPORT_TROUBLE(
      CREATE,
      "/tickets",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Reports trouble with a machine: a ticket is opened, and its clock starts"),
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
      "Takes care of an open ticket"),
  PROMISE_TICKET(
      ACTION,
      "/tickets/{number}/promise",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Says when a ticket is expected to be resolved; takes care of it if nobody does"),
  WAIT_FOR_PARTS(
      ACTION,
      "/tickets/{number}/wait-for-parts",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Parts are awaited: the clock pauses"),
  CONTINUE_TICKET(
      ACTION,
      "/tickets/{number}/continue",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "The parts are there: the clock goes on"),
  RESOLVE_TICKET(
      ACTION,
      "/tickets/{number}/resolve",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "The machine runs again: the clock ends"),
  REOPEN_TICKET(
      ACTION,
      "/tickets/{number}/reopen",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "The trouble is back: the clock goes on"),
  NOTE_TICKET(
      ACTION,
      "/tickets/{number}/note",
      Scope.TICKETS_WRITE,
      MaintenanceJson.TICKET,
      "Keeps what is said of a ticket"),
  ASSIGN_TICKET(
      ACTION,
      "/tickets/{number}/assign",
      Scope.TICKETS_DIRECT,
      MaintenanceJson.TICKET,
      "Gives a ticket to somebody, whoever had it"),
  REPRIORITISE_TICKET(
      ACTION,
      "/tickets/{number}/reprioritise",
      Scope.TICKETS_DIRECT,
      MaintenanceJson.TICKET,
      "Changes how urgent a ticket is: its deadline follows"),
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
      "Replaces a policy: running clocks follow within a minute"),
  LIST_SLA_CALENDARS(
      LIST,
      "/sla-calendars",
      Scope.SLA_READ,
      SlaJson.CALENDAR,
      "When time counts: shifts, holidays and half days"),
  LIST_SOPS(PAGE, "/sops", Scope.SOPS_READ, SopJson.SOP, "All procedures"),
  READ_SOP(RECORD, "/sops/{number}", Scope.SOPS_READ, SopJson.SOP, "A procedure"),
  LIST_SOP_REVISIONS(
      LIST,
      "/sops/{number}/revisions",
      Scope.SOPS_READ,
      SopJson.REVISION_OF_SOP,
      "All revisions of a procedure with their steps, the newest first"),
  LIST_SOP_FAILURES(
      PAGE, "/sop-failures", Scope.SOPS_READ, SopJson.FAILURE, "All failures of steps"),
  READ_SOP_FAILURE(
      RECORD, "/sop-failures/{number}", Scope.SOPS_READ, SopJson.FAILURE, "The failure of a step"),
  REPORT_SOP_FAILURE(
      CREATE,
      "/sop-failures",
      Scope.SOPS_REPORT,
      SopJson.FAILURE,
      "Reports that a step of a procedure failed on an order"),
  CLOSE_SOP_FAILURE(
      ACTION,
      "/sop-failures/{number}/close",
      Scope.SOPS_CLOSE,
      SopJson.FAILURE,
      "Closes a failure with what was done"),
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
  LIST_BOMS(PAGE, "/boms", Scope.BOMS_READ, BomJson.BOM, "All bills of material"),
  READ_BOM(RECORD, "/boms/{number}", Scope.BOMS_READ, BomJson.BOM, "A bill of material"),
  LIST_BOM_CHANGES(
      PAGE, "/bom-changes", Scope.BOMS_READ, BomJson.CHANGE, "All change requests to bills"),
  READ_BOM_CHANGE(
      RECORD, "/bom-changes/{number}", Scope.BOMS_READ, BomJson.CHANGE, "A change request"),
  PROPOSE_BOM_CHANGE(
      CREATE,
      "/bom-changes",
      Scope.BOMS_PROPOSE,
      BomJson.CHANGE,
      "Proposes another quantity of a component"),
  APPROVE_BOM_CHANGE(
      ACTION,
      "/bom-changes/{number}/approve",
      Scope.BOMS_DECIDE,
      BomJson.CHANGE,
      "Approves a change request: the bill takes the new quantity"),
  REJECT_BOM_CHANGE(
      ACTION,
      "/bom-changes/{number}/reject",
      Scope.BOMS_DECIDE,
      BomJson.CHANGE,
      "Rejects a change request: the bill stays"),
  LIST_PEOPLE(LIST, "/people", Scope.PEOPLE_READ, PersonJson.PERSON, "Everybody who is enrolled"),
  READ_PERSON(STATE, "/people/{id}", Scope.PEOPLE_READ, PersonJson.PERSON, "A person"),
  INVITE_PERSON(
      COMMAND,
      "/people/invites",
      Scope.PEOPLE_INVITE,
      PersonJson.INVITE,
      "A code with which somebody joins; nobody invites above their own role, and a key has the"
          + " lowest"),
  REVOKE_PERSON(
      COMMAND,
      "/people/{id}/revoke",
      Scope.PEOPLE_REVOKE,
      PersonJson.REVOCATION,
      "Takes the rights of all phones of a person away; their records stay"),
  EXPORT_PERSON(
      FILE,
      "/people/{id}/export",
      Scope.PEOPLE_EXPORT,
      PersonJson.PERSON,
      "Everything that is kept about a person: a ZIP file of JSON and files"),
  LIST_AUDIT(
      PAGE,
      "/audit",
      Scope.AUDIT_READ,
      AuditJson.ENTRY,
      "What was done, in the order of the chain"),
  LIST_AUDIT_CHAINS(
      PAGE,
      "/audit/chains",
      Scope.AUDIT_READ,
      AuditJson.CHAIN,
      "The chain of each day, and whether it is whole"),
  IMPORT_MACHINES(
      IMPORT,
      "/machines/import",
      Scope.MACHINES_WRITE,
      ImportJson.IMPORT,
      "Imports machines from a file, or says what would become of it"),
  READ_MACHINES_TEMPLATE(
      FILE,
      "/machines/import/template",
      Scope.MACHINES_WRITE,
      ImportJson.IMPORT,
      "A file of machines to be filled: its columns, what they mean, and an example"),
  IMPORT_PEOPLE(
      IMPORT,
      "/people/import",
      Scope.PEOPLE_WRITE,
      ImportJson.IMPORT,
      "Imports people from a file, or says what would become of it"),
  READ_PEOPLE_TEMPLATE(
      FILE,
      "/people/import/template",
      Scope.PEOPLE_WRITE,
      ImportJson.IMPORT,
      "A file of people to be filled: its columns, what they mean, and an example"),
  IMPORT_SOPS(
      IMPORT,
      "/sops/import",
      Scope.SOPS_WRITE,
      ImportJson.IMPORT,
      "Imports procedures with their steps from a file, or says what would become of it"),
  READ_SOPS_TEMPLATE(
      FILE,
      "/sops/import/template",
      Scope.SOPS_WRITE,
      ImportJson.IMPORT,
      "A file of procedures with their steps to be filled: its columns, what they mean, and an example"),
  IMPORT_BOMS(
      IMPORT,
      "/boms/import",
      Scope.BOMS_WRITE,
      ImportJson.IMPORT,
      "Imports bills of material from a file, or says what would become of it"),
  READ_BOMS_TEMPLATE(
      FILE,
      "/boms/import/template",
      Scope.BOMS_WRITE,
      ImportJson.IMPORT,
      "A file of bills of material to be filled: its columns, what they mean, and an example"),
  IMPORT_ORDERS(
      IMPORT,
      "/orders/import",
      Scope.ORDERS_WRITE,
      ImportJson.IMPORT,
      "Imports orders from a file, or says what would become of it"),
  READ_ORDERS_TEMPLATE(
      FILE,
      "/orders/import/template",
      Scope.ORDERS_WRITE,
      ImportJson.IMPORT,
      "A file of orders to be filled: its columns, what they mean, and an example"),
  LIST_IMPORTS(
      PAGE, "/imports", Scope.IMPORTS_READ, ImportJson.IMPORT, "All imports, the newest first"),
  READ_IMPORT(STATE, "/imports/{id}", Scope.IMPORTS_READ, ImportJson.IMPORT, "An import"),
  LIST_IMPORT_ROWS(
      PAGE,
      "/imports/{id}/rows",
      Scope.IMPORTS_READ,
      ImportJson.ROW,
      "What became of each row of an import, in their order"),
  REVERSE_IMPORT(
      COMMAND,
      "/imports/{id}/reverse",
      Scope.IMPORTS_REVERSE,
      ImportJson.IMPORT,
      "Takes an import back as a whole, as long as nothing depends on it"),
  LIST_WEBHOOKS(LIST, "/webhooks", Scope.WEBHOOKS_READ, WebhookJson.WEBHOOK, "All webhooks"),
  READ_WEBHOOK(RECORD, "/webhooks/{id}", Scope.WEBHOOKS_READ, WebhookJson.WEBHOOK, "A webhook"),
  CREATE_WEBHOOK(
      COMMAND,
      "/webhooks",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.CREATED,
      "Makes a webhook: its receiver is told of events from then on"),
  REPLACE_WEBHOOK(
      REPLACE,
      "/webhooks/{id}",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.WEBHOOK,
      "Replaces what is said of a webhook; what waits for one that is made inactive is cancelled"),
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
      "Sends webhook.test to a webhook"),
  LIST_WEBHOOK_DELIVERIES(
      PAGE,
      "/webhooks/{id}/deliveries",
      Scope.WEBHOOKS_READ,
      WebhookJson.DELIVERY,
      "What became of the events of a webhook, the newest first, for 30 days"),
  REDELIVER(
      CREATE,
      "/webhooks/{id}/deliveries/{number}/redeliver",
      Scope.WEBHOOKS_WRITE,
      WebhookJson.DELIVERY,
      "Sends an event once more, with its id, behind what waits of its subject");

  private final CallKind kind;
  private final String path;
  private final Scope scope;
  private final Representation<?> answers;
  private final String summary;

  Operation(CallKind kind, String path, Scope scope, Representation<?> answers, String summary) {
    this.kind = kind;
    this.path = path;
    this.scope = scope;
    this.answers = answers;
    this.summary = summary;
  }

  public CallKind kind() {
    return kind;
  }

  public String method() {
    return switch (kind) {
      case PAGE, LIST, RECORD, FILE, STATE -> "GET";
      case CREATE, ACTION, UPLOAD, IMPORT, COMMAND -> "POST";
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
    return switch (this) {
      case LIST_ORDERS -> OrderJson.FILTERS;
      case LIST_DEFECTS -> DefectJson.FILTERS;
      case LIST_HOLDS -> DefectJson.HOLD_FILTERS;
      case LIST_MACHINES -> MaintenanceJson.MACHINE_FILTERS;
      case LIST_TICKETS -> MaintenanceJson.TICKET_FILTERS;
      case LIST_SOPS -> SopJson.SOP_FILTERS;
      case LIST_SOP_FAILURES -> SopJson.FAILURE_FILTERS;
      case LIST_BOMS -> BomJson.BOM_FILTERS;
      case LIST_BOM_CHANGES -> BomJson.CHANGE_FILTERS;
      case READ_DEFECT_EVIDENCE -> List.of(AuditJson.LANGUAGE);
      case READ_MACHINES_TEMPLATE,
          READ_PEOPLE_TEMPLATE,
          READ_SOPS_TEMPLATE,
          READ_BOMS_TEMPLATE,
          READ_ORDERS_TEMPLATE ->
          List.of(ImportJson.FILE_FORMAT);
      case IMPORT_MACHINES, IMPORT_PEOPLE, IMPORT_SOPS, IMPORT_BOMS, IMPORT_ORDERS ->
          List.of(ImportJson.DRY_RUN, ImportJson.ATOMIC);
      case LIST_IMPORTS -> List.of(ImportJson.SUBJECT);
      case LIST_IMPORT_ROWS -> List.of(ImportJson.ACTION);
      case LIST_AUDIT -> AuditJson.FILTERS;
      case LIST_AUDIT_CHAINS -> AuditJson.CHAIN_FILTERS;
      case LIST_WEBHOOK_DELIVERIES -> WebhookJson.DELIVERY_FILTERS;
      default -> List.of();
    };
  }

  /** Whether its list can be read in the order of changes. */
  public boolean followsChanges() {
    return switch (this) {
      case LIST_ORDERS,
          LIST_DEFECTS,
          LIST_HOLDS,
          LIST_MACHINES,
          LIST_TICKETS,
          LIST_SOP_FAILURES,
          LIST_BOM_CHANGES ->
          true;
      default -> false;
    };
  }

  /** What its body holds; empty: it has none. */
  public Optional<RequestSchema> takes() {
    return switch (this) {
      case PUT_ORDER -> Optional.of(OrderJson.REQUEST);
      case PUT_MACHINE -> Optional.of(MaintenanceJson.MACHINE_REQUEST);
      case PROGRESS_ORDER -> Optional.of(OrderJson.PROGRESS);
      case RECORD_DEFECT -> Optional.of(DefectJson.REQUEST);
      case CLOSE_DEFECT -> Optional.of(DefectJson.CLOSE);
      case REFUSE_RELEASE -> Optional.of(DefectJson.REFUSE);
      case REPORT_TROUBLE -> Optional.of(MaintenanceJson.REPORT);
      case ACKNOWLEDGE_TICKET, WAIT_FOR_PARTS, CONTINUE_TICKET, RESOLVE_TICKET, REOPEN_TICKET ->
          Optional.of(TicketActionJson.STEP);
      case NOTE_TICKET -> Optional.of(TicketActionJson.SAY);
      case PROMISE_TICKET -> Optional.of(TicketActionJson.PROMISE);
      case ASSIGN_TICKET -> Optional.of(TicketActionJson.ASSIGN);
      case REPRIORITISE_TICKET -> Optional.of(TicketActionJson.REPRIORITISE);
      case REPORT_SOP_FAILURE -> Optional.of(SopJson.REPORT);
      case CLOSE_SOP_FAILURE -> Optional.of(SopJson.CLOSE);
      case PROPOSE_BOM_CHANGE -> Optional.of(BomJson.PROPOSE);
      case REJECT_BOM_CHANGE -> Optional.of(BomJson.REJECT);
      case REPLACE_SLA_POLICY -> Optional.of(SlaJson.POLICY_REQUEST);
      case INVITE_PERSON -> Optional.of(PersonJson.INVITE_REQUEST);
      case CREATE_WEBHOOK, REPLACE_WEBHOOK -> Optional.of(WebhookJson.REQUEST);
      case RECEIVE_SIGNAL -> Optional.of(SignalJson.REQUEST);
      default -> Optional.empty();
    };
  }

  /** Why the domain may refuse it, beside what every call of its kind can be refused for. */
  public Set<ProblemType> refusals() {
    return switch (this) {
      case PUT_ORDER -> EnumSet.of(ProblemType.EXTERNAL_ID_TAKEN, ProblemType.ORDER_ENDED);
      case CLOSE_DEFECT ->
          EnumSet.of(
              ProblemType.WRONG_STATE,
              ProblemType.SECOND_PERSON_NEEDED,
              ProblemType.DISPOSITION_DIFFERS);
      case RELEASE_HOLD, REFUSE_RELEASE, REJECT_BOM_CHANGE ->
          EnumSet.of(ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED);
      case APPROVE_BOM_CHANGE ->
          EnumSet.of(
              ProblemType.WRONG_STATE, ProblemType.SECOND_PERSON_NEEDED, ProblemType.BILL_CHANGED);
      case CREATE_WEBHOOK, TEST_WEBHOOK, REDELIVER, REVERSE_IMPORT ->
          EnumSet.of(ProblemType.WRONG_STATE);
      default ->
          switch (kind) {
            case ACTION -> EnumSet.of(ProblemType.WRONG_STATE);
            case IMPORT -> EnumSet.of(ProblemType.UNREADABLE_IMPORT, ProblemType.IMPORT_RUNNING);
            case UPLOAD -> EnumSet.of(ProblemType.WRONG_STATE, ProblemType.UNFIT_FILE);
            default -> EnumSet.noneOf(ProblemType.class);
          };
    };
  }

  /** Whether it may only ask for what somebody else has to confirm. */
  public boolean mayNeedTwo() {
    return this == CLOSE_DEFECT || this == RELEASE_HOLD;
  }
}
