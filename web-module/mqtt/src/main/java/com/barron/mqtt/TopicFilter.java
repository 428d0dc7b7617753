package com.barron.mqtt;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.Optional;

/** Which topics hold signals, and at which level the number of the machine stands. */
final class TopicFilter {
  private static final String SEPARATOR = "/";
  private static final String ANY = "+";
  private static final int LONGEST = 200;

  private final String filter;
  private final int level;

  private TopicFilter(String filter, int level) {
    this.filter = filter;
    this.level = level;
  }

  /** Empty when not exactly one level is open. */
  static Optional<TopicFilter> parse(String filter) {
    List<String> levels = List.of(filter.split(SEPARATOR, -1));
    boolean isRight =
        filter.length() <= LONGEST
            && levels.stream().filter(ANY::equals).count() == 1
            && levels.stream().allMatch(one -> one.equals(ANY) || isName(one));
    return isRight ? Optional.of(new TopicFilter(filter, levels.indexOf(ANY))) : Optional.empty();
  }

  private static boolean isName(String level) {
    return !level.isEmpty() && level.codePoints().noneMatch(c -> c < ' ' || c == '+' || c == '#');
  }

  /** The machine of a topic, if the level has the number of one. */
  Optional<Reference> machine(String topic) {
    String[] levels = topic.split(SEPARATOR, -1);
    return level < levels.length
        ? Reference.parse(levels[level])
            .filter(found -> found.kind() == ReferenceKind.MACHINE)
            .filter(found -> found.toString().equals(levels[level]))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return filter;
  }
}
