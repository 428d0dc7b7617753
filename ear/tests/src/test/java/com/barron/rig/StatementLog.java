package com.barron.rig;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets PostgreSQL log every statement, and reads what it logged: the database's own count. */
public final class StatementLog implements AutoCloseable {
  private static final Pattern ENTRY =
      Pattern.compile("(?ms)^(\\d+)~(\\w*)~(LOG|DETAIL):  (.*?)(?=^\\d+~\\w*~|\\z)");
  private static final Pattern EXECUTED = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");

  private final TestSql superuser;
  private final String database;
  private final Path log;

  /**
   * A statement as it was executed.
   *
   * @param process the server process: one per connection
   * @param parameters as the database shows them, or empty text
   */
  public record Statement(String process, String text, String parameters) {
    /** BEGIN, COMMIT, ROLLBACK, SET and the like. */
    public boolean isControl() {
      return text.strip().matches("(?is)(BEGIN|COMMIT|ROLLBACK|SET|SHOW|RESET)\\b.*");
    }
  }

  private StatementLog(TestSql superuser, String database, Path log) {
    this.superuser = superuser;
    this.database = database;
    this.log = log;
  }

  static StatementLog start(TestSql superuser, String database, Path log) {
    var started = new StatementLog(superuser, database, log);
    superuser.run("ALTER SYSTEM SET log_line_prefix = '%p~%d~'");
    superuser.run("ALTER SYSTEM SET log_statement = 'all'");
    superuser.rows("SELECT pg_reload_conf()");
    await("the database to log statements").until(() -> isOn(superuser));
    return started;
  }

  /**
   * Asked on a connection of its own: PostgreSQL tells the connections that it has before it opens
   * one with the new settings, so when this one has them, the product's have them too.
   */
  private static boolean isOn(TestSql superuser) {
    return superuser.column("SHOW log_statement").equals(List.of("all"));
  }

  /** How long the log is now: where {@link #since} begins. */
  public long mark() {
    try {
      return Files.size(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All statements on the database that were logged after a mark, in the log's order. */
  public List<Statement> since(long mark) {
    List<Statement> found = new ArrayList<>();
    Matcher entry = ENTRY.matcher(textSince(mark));
    while (entry.find()) {
      if (!entry.group(2).equals(database)) {
        continue;
      }
      Matcher executed = EXECUTED.matcher(entry.group(4));
      if (entry.group(3).equals("LOG") && executed.matches()) {
        found.add(new Statement(entry.group(1), executed.group(1).strip(), ""));
      } else if (entry.group(3).equals("DETAIL")) {
        addParameters(found, entry.group(1), entry.group(4).strip());
      }
    }
    return found;
  }

  @Override
  public void close() {
    superuser.run("ALTER SYSTEM RESET ALL");
    superuser.rows("SELECT pg_reload_conf()");
  }

  private static void addParameters(List<Statement> found, String process, String parameters) {
    for (int i = found.size() - 1; i >= 0; i--) {
      if (found.get(i).process().equals(process)) {
        found.set(i, new Statement(process, found.get(i).text(), parameters));
        return;
      }
    }
  }

  private String textSince(long mark) {
    try {
      byte[] all = Files.readAllBytes(log);
      return new String(all, (int) mark, all.length - (int) mark, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
