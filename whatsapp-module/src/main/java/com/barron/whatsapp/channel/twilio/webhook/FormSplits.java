package com.barron.whatsapp.channel.twilio.webhook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The ways in which the signed text of a form can be split into fields. Twilio signs sorted names
 * and values without separators, so one signature covers every form that joins to the same text.
 *
 * <p>Splits into known fields are looked for, and into the form's own unknown fields where they
 * stand: Twilio adds fields without notice.
 */
final class FormSplits {
  /** Real forms need a hundred; whoever makes it more has written for it. */
  private static final int MOST_STEPS = 5_000;

  private final SortedMap<String, String> form;
  private final Predicate<Map<String, String>> allowed;
  private final String text;
  private final List<String> names;
  private final List<List<Integer>> places = new ArrayList<>();
  private final List<Integer> stops;
  private final Map<String, Integer> unknown = new HashMap<>();
  private final int known;
  private final Map<String, String> split = new HashMap<>();
  private int steps;

  private FormSplits(SortedMap<String, String> form, Predicate<Map<String, String>> allowed) {
    this.form = form;
    this.allowed = allowed;
    var joined = new StringBuilder();
    form.forEach(
        (name, value) -> {
          if (!KnownField.ALL.containsKey(name)) {
            unknown.put(name, joined.length());
          }
          joined.append(name).append(value);
        });
    this.text = joined.toString();
    this.known = form.size() - unknown.size();
    this.names = names();
    TreeSet<Integer> begins = new TreeSet<>();
    for (String name : names) {
      List<Integer> found = places(name);
      places.add(found);
      begins.addAll(found);
    }
    begins.add(text.length());
    this.stops = List.copyOf(begins);
  }

  /**
   * Whether this is the only split, or the finest: another one into at least as many known fields
   * may be what was signed.
   *
   * @param form names in ASCII
   * @param allowed whether a split can be a form of the provider's
   */
  static boolean isTheFinest(
      SortedMap<String, String> form, Predicate<Map<String, String>> allowed) {
    return !new FormSplits(form, allowed).isFound(0, 0, 0);
  }

  /** Whether there is another one from here on. @param next the first name that may follow */
  private boolean isFound(int at, int next, int count) {
    if (++steps > MOST_STEPS) {
      return true;
    }
    if (at == text.length()) {
      return count >= known && !split.equals(form) && allowed.test(split);
    }
    if (count + remaining(at, next) < known) {
      return false;
    }
    for (int i = next; i < names.size(); i++) {
      String name = names.get(i);
      if (text.startsWith(name, at) && isFound(at + name.length(), i, name, count)) {
        return true;
      }
    }
    return false;
  }

  /** Whether there is one in which this name's value begins here. */
  private boolean isFound(int begin, int index, String name, int count) {
    KnownField field = KnownField.ALL.get(name);
    if (field == null) {
      boolean stands = unknown.get(name) == begin - name.length();
      return stands && continues(name, form.get(name), begin, index, count);
    }
    for (int stop : stops.subList(firstStop(begin), stops.size())) {
      if (stop - begin > field.longest()) {
        return false;
      }
      String value = text.substring(begin, stop);
      if (field.fits(value) && continues(name, value, begin, index, count + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean continues(String name, String value, int begin, int index, int count) {
    split.put(name, value);
    boolean isFound = isFound(begin + value.length(), index + 1, count);
    split.remove(name);
    return isFound;
  }

  private int firstStop(int begin) {
    int found = Collections.binarySearch(stops, begin);
    return found < 0 ? -found - 1 : found;
  }

  /** How many known fields can still follow at the most. */
  private int remaining(int at, int next) {
    int sum = 0;
    for (int i = next; i < names.size(); i++) {
      List<Integer> found = places.get(i);
      if (!unknown.containsKey(names.get(i))
          && !found.isEmpty()
          && found.get(found.size() - 1) >= at) {
        sum++;
      }
    }
    return sum;
  }

  private List<String> names() {
    TreeMap<String, Integer> all = new TreeMap<>(unknown);
    KnownField.ALL.keySet().stream()
        .filter(text::contains)
        .forEach(name -> all.putIfAbsent(name, 0));
    return List.copyOf(all.keySet());
  }

  private List<Integer> places(String name) {
    List<Integer> found = new ArrayList<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      found.add(at);
    }
    return found;
  }
}
