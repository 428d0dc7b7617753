package com.barron.console.session;

import com.barron.console.text.ConsoleTexts;
import com.barron.production.accounts.Accounts;
import com.barron.production.accounts.Member;
import com.barron.production.audit.CommandOrigin;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lets in who is signed in, as they are at this moment: whoever lost the right is out at the next
 * request. A form has to come from a page of ours.
 */
@WebFilter(filterName = "session", urlPatterns = "/*")
public class SessionFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final Pattern OPEN =
      Pattern.compile("/sign-in(?:/provider(?:/return)?)?|/welcome/[0-9a-f]{1,64}|/theme");
  private static final Pattern ASSET = Pattern.compile("/assets/.*");
  private static final Pattern FORM =
      Pattern.compile(
          "application/x-www-form-urlencoded(?: *; *charset=utf-8)?", Pattern.CASE_INSENSITIVE);

  /** The one form with a file; its servlet alone reads such a body. */
  private static final String UPLOAD = "/import/load";

  private static final int LONGEST_RETURN = 200;
  private static final CommandOrigin WEB = new CommandOrigin(CommandOrigin.Source.WEB, "console");

  private final transient Accounts accounts;

  @Inject
  public SessionFilter(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = path(request);
    if (ASSET.matcher(path).matches()) {
      chain.doFilter(request, response);
      return;
    }
    request.setCharacterEncoding(StandardCharsets.UTF_8.name());
    Visit visit = visit(request);
    visit.enter(request);
    if (!request.getMethod().matches("GET|HEAD|POST")) {
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (visit.member().isEmpty() && !OPEN.matcher(path).matches()) {
      askToSignIn(request, response, path);
    } else if (request.getMethod().equals("POST") && !isOurs(request, visit)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (hasZero(request)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else {
      WEB.enter();
      try {
        chain.doFilter(new PlainRequest(request), response);
      } finally {
        CommandOrigin.leave();
      }
    }
  }

  private Visit visit(HttpServletRequest request) {
    Optional<Member> member = ConsoleSession.account(request).flatMap(accounts::resume);
    ConsoleTexts texts =
        member
            .map(found -> ConsoleTexts.in(Locale.forLanguageTag(found.person().language())))
            .orElseGet(() -> ConsoleTexts.firstOf(request.getLocales()));
    return new Visit(
        member, member.isPresent() ? ConsoleSession.csrf(request) : "", texts, Theme.of(request));
  }

  /** A part of a page that is fetched anew gets no sign-in form into its place. */
  private static void askToSignIn(
      HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
    String signIn = request.getContextPath() + "/sign-in";
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Redirect", signIn);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    boolean isPage = request.getMethod().equals("GET") && path.length() <= LONGEST_RETURN;
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        isPage && path.length() > 1
            ? signIn + "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8)
            : signIn);
  }

  /**
   * A form that is open to everybody does nothing in the name of a session, and may stand in a tab
   * from before somebody signed in: it needs no token.
   */
  private static boolean isOurs(HttpServletRequest request, Visit visit) {
    String type = request.getContentType();
    return type != null
        && (FORM.matcher(type).matches() || isUpload(request, type))
        && isFromHere(request)
        && (OPEN.matcher(path(request)).matches()
            || isEqual(visit.csrf(), request.getParameter("csrf")));
  }

  /** No keyboard has this character, and no text of the database. */
  private static boolean hasZero(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Stream::of)
        .anyMatch(value -> value.indexOf('\0') >= 0);
  }

  private static boolean isUpload(HttpServletRequest request, String type) {
    return type.startsWith("multipart/form-data") && path(request).equals(UPLOAD);
  }

  /** Browsers say where a form comes from, newer ones in Sec-Fetch-Site, older ones in Origin. */
  private static boolean isFromHere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = request.getHeader("Origin");
    return origin == null
        || origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
  }

  private static boolean isEqual(String expected, String given) {
    return given != null
        && !expected.isEmpty()
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String path(HttpServletRequest request) {
    String info = request.getPathInfo();
    return request.getServletPath() + (info == null ? "" : info);
  }
}
