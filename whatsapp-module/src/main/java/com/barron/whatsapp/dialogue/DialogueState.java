package com.barron.whatsapp.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is remembered of a conversation between two messages. Holds no step index and no class
 * of ours, so it survives a deployment that reorders questions.
 *
 * @param form the id of the open form; empty text when none is open
 * @param answers canonical answers by slot key
 * @param offered the ids of the choices shown last, in order: what a bare number refers to
 * @param misses how many answers in a row were not understood; counted up to 99
 * @param suspendedForm the last form that was left half-way
 * @param question the number of the open question, which a tap names; moves on with each other
 *     question, and is 0 before the first
 * @param from the first of the choices that are shown, by its index, when they are too many to be
 *     shown at once
 * @param files what waits for a record, and which record waits for files
 */
public record DialogueState(
    String form,
    Map<String, String> answers,
    List<String> offered,
    int misses,
    Optional<SuspendedForm> suspendedForm,
    int question,
    int from,
    DialogueFiles files) {
  private static final int MOST_MISSES = 99;

  /** Nine digits; then it begins anew. */
  private static final int LAST_QUESTION = 999_999_999;

  private static final DialogueState IDLE = new DialogueState("", Map.of(), List.of(), 0);

  public DialogueState {
    misses = Math.max(0, Math.min(misses, MOST_MISSES));
    question = Math.max(0, Math.min(question, LAST_QUESTION));
    from = Math.max(0, from);
    answers = Map.copyOf(answers);
    offered = List.copyOf(offered);
  }

  /** No suspended form, and nothing of files. */
  public DialogueState(String form, Map<String, String> answers, List<String> offered, int misses) {
    this(form, answers, offered, misses, Optional.empty(), 0, 0, DialogueFiles.none());
  }

  /** No form is open: the menu. */
  public static DialogueState idle() {
    return IDLE;
  }

  /** The form that can be resumed once the open one is left: that one, if it has answers. */
  public Optional<SuspendedForm> suspended() {
    return answers.isEmpty() ? suspendedForm : Optional.of(new SuspendedForm(form, answers));
  }

  /** The same state with this suspended form. */
  public DialogueState withSuspendedForm(Optional<SuspendedForm> other) {
    return new DialogueState(form, answers, offered, misses, other, question, from, files);
  }

  /** The same state, remembering this of files. */
  public DialogueState withFiles(DialogueFiles other) {
    return new DialogueState(form, answers, offered, misses, suspendedForm, question, from, other);
  }

  /** The same state with this record waiting for files. */
  public DialogueState withAttachmentTarget(Optional<AttachmentTarget> other) {
    return withFiles(new DialogueFiles(other, files.pending(), files.latest()));
  }

  /** The same state with these files waiting for their record. */
  public DialogueState withPendingFiles(Optional<PendingFiles> other) {
    return withFiles(new DialogueFiles(files.target(), other, files.latest()));
  }

  /** The same state after a message with these files. */
  public DialogueState withLatestFiles(Optional<LatestFiles> other) {
    return withFiles(new DialogueFiles(files.target(), files.pending(), other));
  }

  /** The same state with these choices on offer. */
  private DialogueState offering(List<String> ids) {
    return new DialogueState(form, answers, ids, misses, suspendedForm, question, from, files);
  }

  /** The same state with these choices on offer behind the others. */
  public DialogueState alsoOffering(List<String> ids) {
    return ids.isEmpty() ? this : offering(Stream.concat(offered.stream(), ids.stream()).toList());
  }

  /** The same state with another first choice shown. */
  DialogueState from(int index) {
    return new DialogueState(form, answers, offered, misses, suspendedForm, question, index, files);
  }

  /**
   * This state as the one that follows another. A question that is asked once more keeps its
   * number; each other one has a new one, also when it was asked before.
   */
  public DialogueState after(DialogueState before) {
    boolean same = form.equals(before.form) && answers.equals(before.answers);
    int next = same ? Math.max(1, before.question) : before.question % LAST_QUESTION + 1;
    return new DialogueState(form, answers, offered, misses, suspendedForm, next, from, files);
  }
}
