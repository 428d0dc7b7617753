package com.barron.console.page;

import com.barron.production.access.Permission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of the console that the navigation leads to, in its order. */
public enum Section {
  NOW("now", "/"),
  ORDERS("orders", "/orders"),
  DEFECTS("defects", "/defects"),
  MAINTENANCE("maintenance", "/maintenance"),
  MACHINES("machines", "/machines"),
  SOPS("sops", "/sops"),
  CHANGES("changes", "/bom-changes"),
  SLA("sla", "/sla"),
  PEOPLE("people", "/people", Permission.CHANGE_TEAM),
  REPORTS("reports", "/reports"),
  CONVERSATIONS("conversations", "/conversations", Permission.TALK_FOR_BARRON),
  SYSTEM("system", "/system", Permission.OPERATE),
  IMPORT("import", "/import", Permission.IMPORT),
  ADMINISTRATION("administration", "/administration/keys", Permission.ADMINISTER);

  private final String word;
  private final String path;
  private final Set<Permission> needed;

  Section(String word, String path) {
    this.word = word;
    this.path = path;
    this.needed = Set.of();
  }

  Section(String word, String path, Permission needed) {
    this.word = word;
    this.path = path;
    this.needed = EnumSet.of(needed);
  }

  /** Those that the reader of a page may see. */
  public static List<Section> of(Page page) {
    return Stream.of(values()).filter(one -> one.needed.stream().allMatch(page::may)).toList();
  }

  /** The one that a page names as its own; empty when it is in none. */
  public static Optional<Section> named(String word) {
    return Stream.of(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Below {@code nav.}, and what pages call it. */
  public String word() {
    return word;
  }

  public String address() {
    return "/console" + path;
  }
}
