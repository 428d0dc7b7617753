package com.barron.server.imports;

import com.barron.server.KeyCommand;
import com.barron.server.SuppressForbidden;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Imports the files of a folder into the server that runs: machines, people, procedures, bills and
 * orders, in this order, by the API. A folder without one of them gets the templates. Its key is
 * made for this and ended with it.
 */
public final class ImportCommand {
  private static final List<String> SUBJECTS =
      List.of("machines", "people", "sops", "boms", "orders");

  private static final Map<String, String> MEDIA_TYPES =
      Map.of(
          "csv", "text/csv",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "jsonl", "application/x-ndjson");

  private static final String CREATE =
      "SELECT integration_key_create(?, '{machines:write,people:write,sops:write,boms:write,"
          + "orders:write}', interval '1 hour')";
  private static final String REVOKE = "SELECT integration_key_revoke(?)";

  /** Nothing was refused. */
  private static final Pattern ALL_WELL = Pattern.compile("\"refused\":0[,}]");

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String key;
  private final PrintStream out;

  private ImportCommand(URI server, String key, PrintStream out) {
    this.server = server;
    this.key = key;
    this.out = out;
  }

  /**
   * Ends with 1 when anything was refused.
   *
   * @param arguments the folder; whether it is only tried
   */
  @SuppressForbidden("A command talks to its terminal and ends with an exit code.")
  public static void main(String[] arguments) {
    String name = "import " + ProcessHandle.current().pid();
    boolean isWell = false;
    try (Connection connection = KeyCommand.connect(System.getenv())) {
      URI server =
          URI.create(System.getenv().getOrDefault("BARRON_PUBLIC_URL", "http://localhost:8080"));
      String key = ask(connection, CREATE, name);
      try {
        isWell =
            new ImportCommand(server, key, System.out)
                .run(Path.of(arguments[0]), Boolean.parseBoolean(arguments[1]));
      } finally {
        ask(connection, REVOKE, name);
      }
    } catch (SQLException | IOException e) {
      System.err.println(
          "Does the server run? " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!isWell) {
      System.exit(1);
    }
  }

  private boolean run(Path folder, boolean isDryRun) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    boolean isWell = true;
    boolean isEmpty = true;
    for (String subject : SUBJECTS) {
      Optional<Path> file = file(folder, subject);
      if (file.isPresent() && isWell) {
        isEmpty = false;
        isWell = load(subject, file.get(), isDryRun);
      }
    }
    if (isEmpty) {
      for (String subject : SUBJECTS) {
        template(folder, subject);
      }
      out.println("Fill the files in " + folder + ", then say the same again.");
    }
    return isWell;
  }

  private static Optional<Path> file(Path folder, String subject) {
    return Stream.of("xlsx", "csv", "jsonl")
        .map(ending -> folder.resolve(subject + "." + ending))
        .filter(Files::exists)
        .findFirst();
  }

  private boolean load(String subject, Path file, boolean isDryRun)
      throws IOException, InterruptedException {
    String name = String.valueOf(file.getFileName());
    HttpResponse<String> answer =
        http.send(
            call("/" + subject + "/import?dryRun=" + isDryRun)
                .header("Content-Type", MEDIA_TYPES.get(name.substring(name.indexOf('.') + 1)))
                .POST(BodyPublishers.ofFile(file))
                .build(),
            BodyHandlers.ofString(StandardCharsets.UTF_8));
    out.println(name + ": " + answer.body());
    return answer.statusCode() == 200 && ALL_WELL.matcher(answer.body()).find();
  }

  private void template(Path folder, String subject) throws IOException, InterruptedException {
    HttpResponse<Path> answer =
        http.send(
            call("/" + subject + "/import/template?format=csv").build(),
            BodyHandlers.ofFile(folder.resolve(subject + ".csv")));
    if (answer.statusCode() != 200) {
      throw new IOException("the server answered " + answer.statusCode());
    }
  }

  private HttpRequest.Builder call(String path) {
    return HttpRequest.newBuilder(server.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + key);
  }

  private static String ask(Connection connection, String question, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      try (ResultSet answer = statement.executeQuery()) {
        answer.next();
        return answer.getString(1);
      }
    }
  }
}
