package com.barron.production.attachments;

import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The pictures and documents on records. */
public interface Attachments {
  /** How many a record can have. */
  int MOST = 10;

  /** What can have some. */
  Set<ReferenceKind> KINDS =
      Set.of(ReferenceKind.DEFECT, ReferenceKind.TICKET, ReferenceKind.SOP_FAILURE);

  /**
   * How many a record has, or records with close numbers. One statement.
   *
   * @throws IllegalArgumentException when it is of no kind that can have some
   */
  Match<FileCount> count(Reference subject);

  /** Adds a file to a record that was not withdrawn. The same file again changes nothing. */
  Addition add(NewAttachment attachment);

  /** What a record has, in the order in which it was added; without the files themselves. */
  List<AttachmentView> of(Reference subject);

  /** The attachment of a record that has this very content. */
  Optional<AttachmentView> same(Reference subject, byte[] bytes);

  /** A file. Empty when there is none of this id. */
  Optional<AttachedFile> open(long id);

  /** The result of adding a file. */
  enum Addition {
    ADDED,
    /** The record has this very file already. */
    KNOWN,
    /** The record has as many as it can have. */
    FULL,
    /** The record was withdrawn: it takes no more. */
    WITHDRAWN
  }
}
