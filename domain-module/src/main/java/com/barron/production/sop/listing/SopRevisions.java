package com.barron.production.sop.listing;

import com.barron.production.reference.Reference;
import java.util.List;

/** The revisions of procedures. */
@FunctionalInterface
public interface SopRevisions {
  /** All that a procedure had and has, the newest first. One statement. */
  List<RevisionEntry> of(Reference sop);
}
