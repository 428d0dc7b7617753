package com.barron.whatsapp.flows.files;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What was written below a file, or the file's own name: some phones send that instead. */
public record FileCaption(String text) {
  private static final Pattern FILE_NAME =
      Pattern.compile(
          "\\S[^\\r\\n]{0,199}\\.(?:pdf|jpe?g|png|heic|webp)", Pattern.CASE_INSENSITIVE);

  /** Whether somebody wrote something. */
  public boolean isWritten() {
    return !text.isBlank() && !FILE_NAME.matcher(text.strip()).matches();
  }

  /** The one record that can have files and is named; empty when several are. */
  public Optional<Reference> subject() {
    return only(Reference.allIn(text));
  }

  /** The one record of these that can have files; empty when there are several. */
  public static Optional<Reference> only(List<Reference> references) {
    List<Reference> records =
        references.stream()
            .filter(reference -> Attachments.KINDS.contains(reference.kind()))
            .toList();
    return records.size() == 1 ? Optional.of(records.get(0)) : Optional.empty();
  }

  /** Whether it is the number of such a record and nothing else. */
  public boolean isSubjectAlone() {
    return Reference.parse(text.strip().replaceFirst("^#", "").replaceFirst("[.!?]+$", ""))
            .equals(subject())
        && subject().isPresent();
  }

  /** Leaves the text out: it must not reach a log. */
  @Override
  public String toString() {
    return "FileCaption[" + text.length() + " characters]";
  }
}
