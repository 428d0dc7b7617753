package com.barron.rig;

import com.barron.openid.PlainBrowser;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who is signed in to the console, at a browser that shows nothing.
 *
 * @param name of the person
 * @param browser keeps the session
 */
public record ConsoleVisitor(String name, PlainBrowser browser) {
  public static final String PASSWORD = "violet kettle under 9 stairs";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");

  /**
   * A supervisor who is new, signed in by a link, with {@link #PASSWORD}.
   *
   * @param node makes a path an address of the node
   */
  public static ConsoleVisitor signedIn(TestSql sql, Function<String, URI> node, String name) {
    long person =
        sql.number(
            """
            INSERT INTO person (name, role, enrolled_at) VALUES (?, 'SUPERVISOR', now()) RETURNING id
            """,
            name);
    String secret =
        sql.column(
                """
                SELECT secret FROM (SELECT replace(gen_random_uuid()::text || gen_random_uuid()::text,
                                                   '-', '') AS secret) AS random,
                       account_link_create(?, sha256(convert_to(secret, 'UTF8')), interval '1 hour')
                """,
                person)
            .get(0);
    PlainBrowser browser = new PlainBrowser();
    browser.post(
        node.apply("/console/welcome/" + secret), Map.of("password", PASSWORD, "again", PASSWORD));
    return new ConsoleVisitor(name, browser);
  }

  /** What the forms of this session say; empty when nobody is signed in. */
  public String csrf(Function<String, URI> node) {
    Matcher csrf = CSRF.matcher(browser.get(node.apply("/console/account")).body());
    return csrf.find() ? csrf.group(1) : "";
  }
}
