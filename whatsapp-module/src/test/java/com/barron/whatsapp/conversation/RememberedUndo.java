package com.barron.whatsapp.conversation;

import com.barron.production.audit.Undo;
import com.barron.production.audit.UndoPreview;
import com.barron.production.audit.UndoResult;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import java.util.HashMap;
import java.util.Map;

/** Says of each record what a test says; what is not said stays. */
public final class RememberedUndo implements Undo {
  final Map<Reference, UndoPreview> previews = new HashMap<>();

  @Override
  public UndoResult undo(PersonId by) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UndoPreview of(Reference record, PersonId by) {
    return previews.getOrDefault(record, UndoPreview.STAYS);
  }
}
