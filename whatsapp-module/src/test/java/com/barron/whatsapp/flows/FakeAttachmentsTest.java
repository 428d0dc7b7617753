package com.barron.whatsapp.flows;

import com.barron.production.attachments.AttachmentsContract;
import com.barron.production.attachments.FileCount;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;

/** What the conversations are tested with is counted as the real service counts. */
class FakeAttachmentsTest extends AttachmentsContract {
  private final FakeAttachments attachments = new FakeAttachments(new CountedLookups());

  @Override
  protected Match<FileCount> count(Reference subject) {
    return attachments.count(subject);
  }

  @Override
  protected void attach(Reference subject, int files) {
    attachments.counts.merge(subject.toString(), files, Integer::sum);
  }

  @Override
  protected void withdraw(Reference subject) {
    attachments.withdrawn.add(subject.toString());
  }
}
