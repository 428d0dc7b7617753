package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Option;
import com.barron.whatsapp.dialogue.Translations;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Something that can be said in one message whatever is open: a word, the number of something if it
 * is about something, and perhaps more. Its texts are found by its id: {@code remark.<id>.words}
 * begin it, beside the id itself; {@code remark.<id>.how} says how it is written; {@code
 * remark.<id>.help} is its line in the help.
 */
public interface ChatCommand {
  /** An English word in lower case: understood in every language. */
  String id();

  /** What it can be about; empty when it is about nothing and the word alone will do. */
  Set<ReferenceKind> kinds();

  /** Whether something may follow the number, or the word if there is no number. */
  default boolean takesMore() {
    return false;
  }

  /** Whether this may follow; what follows and does not fit makes the whole message no remark. */
  default boolean takes(String more) {
    return more.isEmpty() || takesMore();
  }

  /**
   * Whether a message that holds no word of it names one of its choices: at the menu, or while they
   * are on offer.
   */
  default boolean isNamedBy(String plain) {
    return false;
  }

  /** What the speaker must be allowed to do. */
  Permission action();

  /** Does what was said. Called once; takes part in the caller's transaction. */
  Outcome hear(CommandInvocation said, Speaker speaker, Translations translations);

  /**
   * What came of it.
   *
   * @param offered whole remarks that can be chosen next
   * @param language in which the speaker is spoken to from now on; empty: as before
   * @param attachableRecord the record that waits for files from now on, if it is another one
   */
  record Outcome(
      List<Message> lines,
      List<Option> offered,
      Optional<Locale> language,
      Optional<AttachableRecord> attachableRecord) {
    public Outcome {
      lines = List.copyOf(lines);
      offered = List.copyOf(offered);
    }

    public Outcome(List<Message> lines, List<Option> offered) {
      this(lines, offered, Optional.empty(), Optional.empty());
    }

    public static Outcome said(Message... lines) {
      return new Outcome(List.of(lines), List.of());
    }

    public Outcome offering(String remark) {
      return new Outcome(lines, List.of(Option.of(remark)), language, attachableRecord);
    }

    public Outcome in(Locale other) {
      return new Outcome(lines, offered, Optional.of(other), attachableRecord);
    }

    public Outcome awaitingFiles(Reference subject, int sent) {
      return new Outcome(
          lines, offered, language, Optional.of(new AttachableRecord(subject, sent)));
    }
  }
}
