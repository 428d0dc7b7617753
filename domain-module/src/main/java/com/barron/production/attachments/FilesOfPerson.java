package com.barron.production.attachments;

import com.barron.production.people.PersonId;
import java.util.List;

/** The pictures and documents that somebody sent, on whatever record. */
@FunctionalInterface
public interface FilesOfPerson {
  /** The latest first, without the files themselves. One statement. */
  List<AttachmentView> sentBy(PersonId person, int most);
}
