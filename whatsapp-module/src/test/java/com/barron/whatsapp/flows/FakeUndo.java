package com.barron.whatsapp.flows;

import com.barron.production.audit.Undo;
import com.barron.production.audit.Undone;
import com.barron.production.people.PersonId;
import java.util.ArrayDeque;
import java.util.Deque;

/** Answers as it was told to, in turn. */
final class FakeUndo implements Undo {
  final Deque<Undone> next = new ArrayDeque<>();

  @Override
  public Undone undo(PersonId by) {
    return next.isEmpty() ? new Undone.Nothing() : next.pop();
  }
}
