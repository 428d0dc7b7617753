package com.barron.bench;

import com.barron.provider.Account;
import com.barron.provider.SuppressForbidden;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import com.barron.rig.TestSql;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A hundred thousand orders: how long a dry run, the import, the same file again and its reversal
 * take, and what a person who talks meanwhile waits for the webhook.
 *
 * <p>The orders are taken back in the end. Starts the stub of Twilio itself, on port 18090; the
 * product must run with the settings that {@link com.barron.provider.TwilioStubMain} prints, those
 * for load of one person among them, on the database of the local run. {@code mvn -q -Pbench
 * -Dbench=ImportBench}; elsewhere with {@code -Daddress=http://localhost:8080} and {@code
 * -Ddatabase=jdbc:postgresql://localhost:15432/barron}.
 */
public final class ImportBench {
  private static final int ORDERS = 100_000;
  private static final int FIRST = 700_000_000;
  private static final int PORT = 18_090;
  private static final int WARM_UP = 200;
  private static final int QUIET = 500;
  private static final String ADDRESS = System.getProperty("address", "http://localhost:8080");
  private static final String DATABASE =
      System.getProperty("database", "jdbc:postgresql://localhost:15432/barron");
  private static final String[] SAYS = {"hi", "2", "ORD-12346", "MACH-001", "back", "MAINT-555"};

  private final HttpClient http = HttpClient.newHttpClient();
  private final String key;

  private ImportBench(String key) {
    this.key = key;
  }

  @SuppressForbidden("a program for the terminal")
  public static void main(String[] arguments) {
    TestSql database = new TestSql(DATABASE, "barron", "barron");
    String name = "bench " + ProcessHandle.current().pid();
    ImportBench bench =
        new ImportBench(
            database
                .column("SELECT integration_key_create(?, '{orders:write,imports:reverse}')", name)
                .get(0));
    try (TwilioStub stub = TwilioStub.start(Account.FICTIONAL, PORT)) {
      TwilioPhone phone =
          new TwilioPhone(stub, URI.create(ADDRESS + "/api/whatsapp/webhook"), "+12025550123");
      String file = file();
      talk(phone, WARM_UP);
      print("nobody imports", talk(phone, QUIET));
      bench.measure("dry run", phone, () -> bench.post("/orders/import?dryRun=true", file));
      String done = bench.measure("import", phone, () -> bench.post("/orders/import", file));
      bench.measure("the same file again", phone, () -> bench.post("/orders/import", file));
      String id = done.replaceFirst(".*?\"id\":([0-9]+).*", "$1");
      bench.measure("reversal", phone, () -> bench.post("/imports/" + id + "/reverse", ""));
    } finally {
      database.column("SELECT integration_key_revoke(?)", name);
    }
  }

  private static String file() {
    StringBuilder file = new StringBuilder("number,product,dueAt\n");
    for (int i = 0; i < ORDERS; i++) {
      file.append("ORD-").append(FIRST + i).append(",P,2030-03-09T12:00:00Z\n");
    }
    return file.toString();
  }

  private interface Work {
    String done();
  }

  @SuppressForbidden("a program for the terminal")
  private String measure(String what, TwilioPhone phone, Work work) {
    long start = System.nanoTime();
    CompletableFuture<String> answer = CompletableFuture.supplyAsync(work::done);
    List<Long> waited = new ArrayList<>();
    while (!answer.isDone()) {
      waited.addAll(talk(phone, 1));
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f s %s%n",
        what,
        (System.nanoTime() - start) / 1e9,
        answer.join().replaceFirst(",\"effects\".*", ""));
    print(what, waited);
    return answer.join();
  }

  private static List<Long> talk(TwilioPhone phone, int messages) {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      long start = System.nanoTime();
      phone.says(SAYS[i % SAYS.length]);
      nanos.add(System.nanoTime() - start);
      phone.receives();
    }
    return nanos;
  }

  private String post(String path, String body) {
    HttpRequest call =
        HttpRequest.newBuilder(URI.create(ADDRESS + "/api/v1" + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(call, BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @SuppressForbidden("a program for the terminal")
  private static void print(String what, List<Long> nanos) {
    Collections.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%s: webhook of %d messages p50 %.1f ms, p95 %.1f ms%n",
        what,
        nanos.size(),
        nanos.get(nanos.size() / 2) / 1e6,
        nanos.get(nanos.size() * 95 / 100) / 1e6);
  }
}
