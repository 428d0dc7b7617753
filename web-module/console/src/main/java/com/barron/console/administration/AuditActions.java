package com.barron.console.administration;

import com.barron.console.page.Page;
import com.barron.console.page.Section;
import com.barron.production.audit.AuditAction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What can be looked for in the audit, below the part of the console that it belongs to. */
public final class AuditActions {
  /** What is done to keys and webhooks: a list of its own, as they are no records. */
  private static final List<String> ADMINISTRATION =
      List.of(
          "KEY_CREATED",
          "KEY_REVOKED",
          "WEBHOOK_CREATED",
          "WEBHOOK_CHANGED",
          "WEBHOOK_SECRET_CHANGED",
          "WEBHOOK_DELETED",
          "WEBHOOK_TESTED",
          "WEBHOOK_REDELIVERED");

  private AuditActions() {}

  /**
   * One of them.
   *
   * @param action its name
   * @param label in the reader's language
   */
  public record Choice(String action, String label) {}

  /** All of them, in the reader's language. */
  public static Map<Section, List<Choice>> of(Page page) {
    Map<Section, List<Choice>> choices = new EnumMap<>(Section.class);
    Stream.concat(Stream.of(AuditAction.values()).map(AuditAction::name), ADMINISTRATION.stream())
        .map(action -> new Choice(action, page.done(action, "…")))
        .sorted(Comparator.comparing(Choice::label))
        .forEach(
            choice ->
                choices
                    .computeIfAbsent(section(choice.action()), any -> new ArrayList<>())
                    .add(choice));
    return choices;
  }

  private static Section section(String action) {
    return switch (action.substring(0, action.indexOf('_'))) {
      case "DEFECT", "RELEASE" -> Section.DEFECTS;
      case "ORDER" -> Section.ORDERS;
      case "TICKET" -> Section.MAINTENANCE;
      case "MACHINE" -> Section.MACHINES;
      case "SOP", "FAILURE" -> Section.SOPS;
      case "BOM", "CHANGE" -> Section.CHANGES;
      case "CALENDAR", "POLICY", "TIME", "DEADLINE", "ALERT" -> Section.SLA;
      case "MESSAGE", "CONVERSATION", "TEST", "FILE" -> Section.CONVERSATIONS;
      case "RECORD" -> Section.IMPORT;
      case "KEY", "WEBHOOK" -> Section.ADMINISTRATION;
      default -> Section.PEOPLE;
    };
  }
}
