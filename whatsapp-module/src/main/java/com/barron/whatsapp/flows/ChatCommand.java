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
 * A command in one message that is understood whatever is open: a word, the number of its subject
 * if it has one, and perhaps more. Its texts are found by its id: {@code command.<id>.words} begin
 * it, beside the id itself; {@code command.<id>.how} says how it is written; {@code
 * command.<id>.help} is its line in the help.
 */
public interface ChatCommand {
  /** An English word in lower case: understood in every language. */
  String id();

  /** The kinds of its subject; empty when the word alone is enough. */
  Set<ReferenceKind> kinds();

  /** Whether something may follow the number, or the word if there is no number. */
  default boolean takesMore() {
    return false;
  }

  /** Whether a note may follow the number when it is certain that the command is meant. */
  default boolean takesNote() {
    return false;
  }

  /**
   * The records that it may be about when no number is said, the likeliest first; at most three.
   */
  default List<Reference> candidates(Speaker speaker) {
    return List.of();
  }

  /** What is said to mean one of these. */
  default String about(Reference candidate) {
    return id().toUpperCase(Locale.ROOT) + " " + candidate;
  }

  /** Whether this may follow; what follows and does not fit makes the whole message no command. */
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

  /** Whether its word alone is taken for it, and asks for the number. */
  default boolean asksForNumber() {
    return true;
  }

  /** Whether its word means something else when it stands before a number of this kind. */
  default boolean isOtherwiseSaidOf(ReferenceKind kind) {
    return false;
  }

  /** The permission that the speaker needs. */
  Permission permission();

  /** Executes the command. Called once; takes part in the caller's transaction. */
  CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations);

  /**
   * The outcome.
   *
   * @param offered whole commands that can be chosen next
   * @param nextSteps whole messages that can be tapped next, unless a question is open; where
   *     nothing can be tapped they are typed as they stand
   * @param language in which the speaker is spoken to from now on; empty: as before
   * @param attachableRecord the record that waits for files from now on, if it is another one
   * @param withdrawn the record that was withdrawn, if any: it waits for no files
   */
  record CommandOutcome(
      List<Message> lines,
      List<Option> offered,
      List<Option> nextSteps,
      Optional<Locale> language,
      Optional<AttachableRecord> attachableRecord,
      Optional<Reference> withdrawn) {
    public CommandOutcome {
      lines = List.copyOf(lines);
      offered = List.copyOf(offered);
      nextSteps = List.copyOf(nextSteps);
    }

    public CommandOutcome(List<Message> lines, List<Option> offered) {
      this(lines, offered, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static CommandOutcome said(Message... lines) {
      return new CommandOutcome(List.of(lines), List.of());
    }

    public CommandOutcome offering(String command) {
      return new CommandOutcome(
          lines, List.of(Option.of(command)), nextSteps, language, attachableRecord, withdrawn);
    }

    /** What can be done next. */
    public CommandOutcome then(List<Option> steps) {
      return new CommandOutcome(lines, offered, steps, language, attachableRecord, withdrawn);
    }

    public CommandOutcome in(Locale other) {
      return new CommandOutcome(
          lines, offered, nextSteps, Optional.of(other), attachableRecord, withdrawn);
    }

    public CommandOutcome awaitingFiles(Reference subject, int sent) {
      return new CommandOutcome(
          lines,
          offered,
          nextSteps,
          language,
          Optional.of(new AttachableRecord(subject, sent)),
          withdrawn);
    }

    public CommandOutcome withdrawing(Reference subject) {
      return new CommandOutcome(
          lines, offered, nextSteps, language, attachableRecord, Optional.of(subject));
    }

    boolean withdraws(String subject) {
      return withdrawn.filter(record -> record.toString().equals(subject)).isPresent();
    }
  }
}
