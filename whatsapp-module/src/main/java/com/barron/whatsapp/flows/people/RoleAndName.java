package com.barron.whatsapp.flows.people;

import com.barron.production.access.Role;
import com.barron.whatsapp.dialogue.Input;
import com.barron.whatsapp.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A person and a role in one text, in either order: "Thabo Nkosi supervisor".
 *
 * @param role by its name in any language, before or behind the person's
 * @param name what else was typed
 */
record RoleAndName(Optional<Role> role, String name) {
  private static final Map<String, Role> ROLES = roles();

  private static Map<String, Role> roles() {
    Map<String, Role> roles = new HashMap<>();
    for (Role role : Role.values()) {
      roles.put(Input.typed(role.name()).plain(), role);
      for (Locale language : Texts.languages()) {
        roles.put(Input.typed(Texts.in(language).say("role." + role)).plain(), role);
      }
    }
    return Map.copyOf(roles);
  }

  static RoleAndName of(String typed) {
    List<String> words =
        Arrays.stream(typed.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    // The longest role first: no word of it is left to the name.
    for (int length = words.size(); length > 0; length--) {
      int behind = words.size() - length;
      Optional<Role> last = role(words.subList(behind, words.size()));
      if (last.isPresent()) {
        return new RoleAndName(last, text(words.subList(0, behind)));
      }
      Optional<Role> first = role(words.subList(0, length));
      if (first.isPresent()) {
        return new RoleAndName(first, text(words.subList(length, words.size())));
      }
    }
    return new RoleAndName(Optional.empty(), text(words));
  }

  private static Optional<Role> role(List<String> words) {
    return Optional.ofNullable(ROLES.get(Input.typed(text(words)).plain()));
  }

  private static String text(List<String> words) {
    return String.join(" ", words);
  }
}
