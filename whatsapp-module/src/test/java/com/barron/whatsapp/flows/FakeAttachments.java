package com.barron.whatsapp.flows;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.FileCount;
import com.barron.production.attachments.NewAttachment;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How many files the records of the demo plant have. */
final class FakeAttachments implements Attachments {
  final Map<String, Integer> counts =
      new HashMap<>(Map.of("DEF-98765", 2, "MAINT-555", 0, "SOPF-199", MOST));
  final Set<String> withdrawn = new HashSet<>();
  private final CountedLookups countedLookups;

  FakeAttachments(CountedLookups countedLookups) {
    this.countedLookups = countedLookups;
  }

  @Override
  public Match<FileCount> count(Reference subject) {
    if (!KINDS.contains(subject.kind())) {
      throw new IllegalArgumentException("nothing can be attached to " + subject);
    }
    return countedLookups
        .find(counts, subject)
        .map(files -> new FileCount(files, withdrawn.contains(subject.toString())));
  }

  @Override
  public Addition add(NewAttachment attachment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<AttachmentView> of(Reference subject) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<AttachmentView> same(Reference subject, byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<AttachedFile> open(long id) {
    throw new UnsupportedOperationException();
  }
}
