package com.barron.console.session;

import com.barron.console.text.ConsoleTexts;
import com.barron.production.access.Permission;
import com.barron.production.accounts.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;

/**
 * Who asks for a page, and how they want to see it.
 *
 * @param member empty: nobody is signed in
 * @param csrf what a form of this session says; empty text: there is no session
 */
public record Visit(Optional<Member> member, String csrf, ConsoleTexts texts, Theme theme) {
  private static final String ATTRIBUTE = Visit.class.getName();

  /** The visit of a request. */
  public static Visit of(HttpServletRequest request) {
    return (Visit) request.getAttribute(ATTRIBUTE);
  }

  /**
   * Who it is, where nobody comes who is not signed in.
   *
   * @throws java.util.NoSuchElementException when nobody is
   */
  public Member known() {
    return member.orElseThrow();
  }

  /**
   * Who it is, where not everybody may look.
   *
   * @throws ForbiddenException when their role does not allow it
   */
  public Member allowed(Permission permission) {
    return member.filter(known -> known.may(permission)).orElseThrow(ForbiddenException::new);
  }

  void enter(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
