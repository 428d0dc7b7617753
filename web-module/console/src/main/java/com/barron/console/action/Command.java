package com.barron.console.action;

import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.console.session.ReturnPath;
import com.barron.console.session.Visit;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.Response;
import java.util.Set;

/**
 * What a form says is to be done.
 *
 * @param subject to what
 * @param note in their words, or empty text
 */
record Command(Reference subject, PersonId by, String note, String to) {
  static final int LONGEST_NOTE = 500;

  /**
   * Reads a form. A browser counts the end of a line as one character and sends two.
   *
   * @throws BadRequestException when it is none of ours
   */
  static Command of(HttpServletRequest request, Set<ReferenceKind> kinds) {
    Reference subject =
        Reference.parse(FormInput.text(request, "subject"))
            .filter(found -> kinds.contains(found.kind()))
            .orElseThrow(BadRequestException::new);
    String note = FormInput.text(request, "note").replace("\r\n", "\n").strip();
    if (note.length() > LONGEST_NOTE) {
      throw new BadRequestException();
    }
    return new Command(
        subject, Visit.of(request).known().person().id(), note, ReturnPath.of(request));
  }

  /** Back to the page, which says what came of it. */
  Response answer(Outcome.Kind kind) {
    return Response.seeOther(Outcome.of(kind, subject).on(to)).build();
  }
}
