package com.barron.console.session;

import com.barron.production.accounts.AccountSession;
import com.barron.production.accounts.Member;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** What a session of the container holds: keys and a random text, which every node can carry. */
public final class ConsoleSession {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKEN_BYTES = 24;
  private static final String ACCOUNT = "account";
  private static final String GENERATION = "generation";
  private static final String CSRF = "csrf";

  private ConsoleSession() {}

  /**
   * Begins a session with an id that nobody knew before. One that is there goes on under the new
   * id: a request that ends a replicated session and makes another never counts as finished, and
   * the node waits for it when it stops. Whoever signs in once more keeps the token of the forms:
   * pages that are open in other tabs stay good.
   */
  public static void begin(HttpServletRequest request, Member member) {
    HttpSession session = request.getSession(true);
    if (!session.isNew()) {
      request.changeSessionId();
    }
    if (account(request).filter(member.session()::equals).isEmpty()) {
      session.setAttribute(ACCOUNT, member.session().account());
      session.setAttribute(GENERATION, member.session().generation());
      session.setAttribute(CSRF, newToken());
    }
  }

  private static String newToken() {
    byte[] token = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(token);
    return HexFormat.of().formatHex(token);
  }

  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  static Optional<AccountSession> account(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(ACCOUNT) instanceof Long account
            && session.getAttribute(GENERATION) instanceof Integer generation
        ? Optional.of(new AccountSession(account, generation))
        : Optional.empty();
  }

  static String csrf(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(CSRF) instanceof String token ? token : "";
  }
}
