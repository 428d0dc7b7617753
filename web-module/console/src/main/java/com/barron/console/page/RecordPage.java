package com.barron.console.page;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** The page of one record: whatever is refused there is shown on it again. */
public interface RecordPage {
  /** Of which kind its records are. */
  ReferenceKind kind();

  /**
   * Shows one.
   *
   * @throws jakarta.ws.rs.NotFoundException when there is none with this number
   */
  Response show(Reference number, HttpServletRequest request, UriInfo uri);
}
