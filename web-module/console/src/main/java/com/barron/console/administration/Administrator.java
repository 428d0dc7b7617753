package com.barron.console.administration;

import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;

/** Who asks: services that serve other systems, too, ask for no right of a person. */
final class Administrator {
  private Administrator() {}

  /**
   * Who it is.
   *
   * @throws ForbiddenException when their role does not allow it
   */
  static PersonId of(HttpServletRequest request, Permission permission) {
    return Visit.of(request)
        .member()
        .filter(member -> member.may(permission))
        .orElseThrow(ForbiddenException::new)
        .person()
        .id();
  }
}
