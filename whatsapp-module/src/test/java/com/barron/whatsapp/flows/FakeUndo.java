package com.barron.whatsapp.flows;

import com.barron.production.audit.Undo;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import java.util.ArrayDeque;
import java.util.Deque;

/** Answers as the test says, in turn. */
final class FakeUndo implements Undo {
  final Deque<UndoResult> next = new ArrayDeque<>();

  @Override
  public UndoResult undo(PersonId by) {
    return next.isEmpty() ? new UndoResult.Nothing() : next.pop();
  }
}
