package com.barron.api.operation;

import static com.barron.api.operation.CallKind.CREATE;
import static com.barron.api.operation.CallKind.FILE;
import static com.barron.api.operation.CallKind.LIST;
import static com.barron.api.operation.CallKind.PAGE;
import static com.barron.api.operation.CallKind.PUT;
import static com.barron.api.operation.CallKind.RECORD;

import com.barron.api.representation.BomJson;
import com.barron.api.representation.DefectJson;
import com.barron.api.representation.MaintenanceJson;
import com.barron.api.representation.OrderJson;
import com.barron.api.representation.SopJson;
import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.RequestSchema;
import com.barron.production.integration.Scope;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
  LIST_DEFECTS(PAGE, "/defects", Scope.DEFECTS_READ, DefectJson.DEFECT, "All defects"),
  READ_DEFECT(RECORD, "/defects/{number}", Scope.DEFECTS_READ, DefectJson.DEFECT, "A defect"),
  RECORD_DEFECT(
      CREATE,
      "/defects",
      Scope.DEFECTS_WRITE,
      DefectJson.DEFECT,
      "Records a defect; holds its order if its type is blocking"),
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
      DefectJson.ATTACHMENT,
      "The attachments of a defect, in the order in which they were added"),
  READ_DEFECT_ATTACHMENT(
      FILE,
      "/defects/{number}/attachments/{id}",
      Scope.DEFECTS_READ,
      DefectJson.ATTACHMENT,
      "The file of an attachment, to be saved"),
  LIST_HOLDS(
      PAGE, "/holds", Scope.DEFECTS_READ, DefectJson.HOLD, "All holds, by the defects' numbers"),
  READ_HOLD(
      RECORD,
      "/holds/{number}",
      Scope.DEFECTS_READ,
      DefectJson.HOLD,
      "The hold that a defect caused"),
  LIST_MACHINES(PAGE, "/machines", Scope.MACHINES_READ, MaintenanceJson.MACHINE, "All machines"),
  READ_MACHINE(
      RECORD, "/machines/{number}", Scope.MACHINES_READ, MaintenanceJson.MACHINE, "A machine"),
  LIST_TICKETS(PAGE, "/tickets", Scope.TICKETS_READ, MaintenanceJson.TICKET, "All tickets"),
  READ_TICKET(RECORD, "/tickets/{number}", Scope.TICKETS_READ, MaintenanceJson.TICKET, "A ticket"),
  LIST_SOPS(PAGE, "/sops", Scope.SOPS_READ, SopJson.SOP, "All procedures"),
  READ_SOP(RECORD, "/sops/{number}", Scope.SOPS_READ, SopJson.SOP, "A procedure"),
  LIST_SOP_FAILURES(
      PAGE, "/sop-failures", Scope.SOPS_READ, SopJson.FAILURE, "All failures of steps"),
  READ_SOP_FAILURE(
      RECORD, "/sop-failures/{number}", Scope.SOPS_READ, SopJson.FAILURE, "The failure of a step"),
  LIST_BOMS(PAGE, "/boms", Scope.BOMS_READ, BomJson.BOM, "All bills of material"),
  READ_BOM(RECORD, "/boms/{number}", Scope.BOMS_READ, BomJson.BOM, "A bill of material"),
  LIST_BOM_CHANGES(
      PAGE, "/bom-changes", Scope.BOMS_READ, BomJson.CHANGE, "All change requests to bills"),
  READ_BOM_CHANGE(
      RECORD, "/bom-changes/{number}", Scope.BOMS_READ, BomJson.CHANGE, "A change request");

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
      case PAGE, LIST, RECORD, FILE -> "GET";
      case CREATE -> "POST";
      case PUT -> "PUT";
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

  /** By what a list can be narrowed down. */
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
      default -> List.of();
    };
  }

  /** Whether its list can be read in the order of changes. */
  public boolean followsChanges() {
    return this == LIST_ORDERS;
  }

  /** What its body holds; empty: it has none. */
  public Optional<RequestSchema> takes() {
    return switch (this) {
      case PUT_ORDER -> Optional.of(OrderJson.REQUEST);
      case RECORD_DEFECT -> Optional.of(DefectJson.REQUEST);
      default -> Optional.empty();
    };
  }
}
