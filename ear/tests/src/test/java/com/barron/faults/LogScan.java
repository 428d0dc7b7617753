package com.barron.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.barron.provider.Account;
import com.barron.rig.RunningProduct;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** I5: looks for what no log may hold. */
final class LogScan {
  /** Texts that only the simulated people write. */
  static final String TEXT = "what is a xylophone9471";

  static final String TRACE = "stack trace";

  /** The time, with or without the day, and perhaps a terminal's colour before it. */
  private static final Pattern ENTRY =
      Pattern.compile("^(\\u001B\\[[0-9;]*m)*(\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d[.,]");

  private static final Pattern LOGGER =
      Pattern.compile("(TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\\s+\\[([^\\]]+)\\]");

  /** Of the server's messages. */
  private static final Pattern CODE = Pattern.compile("\\b(?:ISPN|WFLY[A-Z]+|JBAS|MSC)\\d{4,6}\\b");

  private static final Pattern EXCEPTION =
      Pattern.compile("(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:Exception|Error)\\b");

  private static final List<String> PRIVATE =
      List.of("phone number", "Meta's message id", "message text", "token");
  private static final Map<String, Pattern> FORBIDDEN = new LinkedHashMap<>();

  static {
    FORBIDDEN.put("phone number", Pattern.compile("(?<![0-9a-fA-F])1[2-9][0-9]{2}5550[0-9]{3}"));
    // The number is in it, in base64.
    FORBIDDEN.put("Meta's message id", Pattern.compile("wamid\\."));
    FORBIDDEN.put(
        "message text",
        Pattern.compile("(?i)xylophone9471|bearing noise low|Ana P.{1,2}rez|Welcome to Barron"));
    FORBIDDEN.put(
        "token",
        Pattern.compile(
            Account.FICTIONAL.token() + "|" + RunningProduct.FORMER_TOKEN + "|X-Twilio-Sig"));
    FORBIDDEN.put(TRACE, Pattern.compile("^\\s+at [\\w.$/@-]+\\.[\\w$<>]+\\(.*\\)\\s*$"));
  }

  /** How many lines were read, and what was found how often, by kind and by who logged it. */
  record LogFindings(long lines, Map<String, Integer> leaks) {}

  private LogScan() {}

  static LogFindings in(List<Path> logs) {
    long lines = 0;
    Map<String, Integer> leaks = new TreeMap<>();
    for (Path log : logs) {
      List<String> read = read(log);
      lines += read.size();
      leaks(read).forEach((leak, times) -> leaks.merge(leak, times, Integer::sum));
    }
    return new LogFindings(lines, leaks);
  }

  /** A stack trace counts once, by the entry that it belongs to. */
  static Map<String, Integer> leaks(List<String> lines) {
    Map<String, Integer> leaks = new TreeMap<>();
    String entry = "an unknown logger";
    String previous = "";
    boolean inTrace = false;
    for (String line : lines) {
      if (ENTRY.matcher(line).find()) {
        entry = category(line);
      }
      boolean frame = FORBIDDEN.get(TRACE).matcher(line).matches();
      if (frame && !inTrace) {
        leaks.merge(TRACE + " of " + entry + exception(previous), 1, Integer::sum);
      }
      inTrace = frame || (inTrace && (line.startsWith("Caused by") || line.startsWith("\t...")));
      for (String kind : PRIVATE) {
        if (FORBIDDEN.get(kind).matcher(line).find()) {
          leaks.merge(kind + " by " + entry, 1, Integer::sum);
        }
      }
      previous = line;
    }
    return leaks;
  }

  /** The level, the logger and the code of an entry, never its text. */
  private static String category(String line) {
    Matcher logger = LOGGER.matcher(line);
    if (!logger.find()) {
      return "an unknown logger";
    }
    Matcher code = CODE.matcher(line).region(logger.end(), line.length());
    return logger.group(1) + " " + logger.group(2) + (code.find() ? " " + code.group() : "");
  }

  /** The type of what was thrown, which the line above the first frame begins or ends with. */
  private static String exception(String line) {
    Matcher type = EXCEPTION.matcher(line);
    return type.find() ? ", " + type.group() : "";
  }

  private static List<String> read(Path log) {
    try (BufferedReader reader = Files.newBufferedReader(log, UTF_8)) {
      return new ArrayList<>(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
