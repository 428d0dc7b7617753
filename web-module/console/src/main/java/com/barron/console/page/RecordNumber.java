package com.barron.console.page;

import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The number of a record in an address. */
public final class RecordNumber {
  private RecordNumber() {}

  /**
   * Reads one, just as records have it.
   *
   * @throws NotFoundException when it is none of this kind
   */
  public static Reference of(ReferenceKind kind, String number) {
    return Reference.parse(number)
        .filter(found -> found.kind() == kind && found.toString().equals(number))
        .orElseThrow(NotFoundException::new);
  }

  /** To the page of a record. */
  public static Response seeOther(String list, Reference number) {
    return Response.seeOther(URI.create("/" + list + "/" + number)).build();
  }
}
