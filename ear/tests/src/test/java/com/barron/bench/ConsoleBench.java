package com.barron.bench;

import com.barron.load.cpu.CpuTime;
import com.barron.provider.SuppressForbidden;
import com.barron.rig.TestSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What it costs that many people have the console open: each looks at Now and asks for its part
 * again as the page does. Prints the CPU time of the server and of PostgreSQL without them and with
 * them, in cores, and what an answer takes.
 *
 * <p>The product must run on this machine, as {@code mvn -Prun} starts it: {@code mvn -q -Pbench
 * -Dbench=ConsoleBench}, with {@code -Dconsoles=50 -Dinterval=4 -Dseconds=60 -Dwarm-up=60} or other
 * numbers, {@code -Dpid=} where several servers run, {@code -Ddatabase=} and {@code -Daddress=}
 * where they are elsewhere. People and accounts that it adds stay.
 */
public final class ConsoleBench {
  private static final String ADDRESS = System.getProperty("address", "http://localhost:8080");
  private static final int CONSOLES = Integer.getInteger("consoles", 50);
  private static final int INTERVAL = Integer.getInteger("interval", 4);
  private static final int SECONDS = Integer.getInteger("seconds", 60);
  private static final int WARM_UP = Integer.getInteger("warm-up", 60);
  private static final List<String> ROLES = List.of("SUPERVISOR", "QUALITY", "ENGINEER", "MANAGER");
  private static final String PASSWORD = "violet kettle under 9 stairs";
  private static final Pattern VERSION = Pattern.compile("If-None-Match\":\"\\\\\"([0-9a-f]+)");

  private final TestSql database =
      new TestSql(
          System.getProperty("database", "jdbc:postgresql://localhost:15432/barron"),
          "postgres",
          "barron");
  private final HttpClient http = HttpClient.newHttpClient();
  private final long server = Long.getLong("pid", 0) == 0 ? server() : Long.getLong("pid");
  private final long postmaster = postmaster();
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

  private ConsoleBench() {}

  /** What a page got. */
  private record Answer(int status, long nanos) {}

  /** CPU time of the two at a moment, in microseconds. */
  private record Used(long server, long database) {}

  public static void main(String[] arguments) throws InterruptedException {
    new ConsoleBench().measure();
  }

  private void measure() throws InterruptedException {
    ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
    try {
      List<Console> consoles = new ArrayList<>();
      for (int i = 0; i < CONSOLES; i++) {
        consoles.add(signedIn(ROLES.get(i % ROLES.size())));
      }
      Used idle = over(threads, SECONDS);
      long micros = TimeUnit.SECONDS.toMicros(INTERVAL);
      for (int i = 0; i < CONSOLES; i++) {
        threads.scheduleAtFixedRate(
            consoles.get(i)::asks, micros * i / CONSOLES, micros, TimeUnit.MICROSECONDS);
      }
      over(threads, WARM_UP);
      answers.clear();
      Used busy = over(threads, SECONDS);
      report(idle, busy, List.copyOf(answers));
    } finally {
      threads.shutdownNow();
    }
  }

  private void report(Used idle, Used busy, List<Answer> all) {
    long[] nanos = all.stream().mapToLong(Answer::nanos).sorted().toArray();
    long unchanged = all.stream().filter(one -> one.status() == 304).count();
    print(
        "%d consoles that ask every %d s: %d answers in %d s, %d of them 304, p50 %.1f ms, p95 %.1f ms%n",
        CONSOLES,
        INTERVAL,
        nanos.length,
        SECONDS,
        unchanged,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6);
    print("cores          server  PostgreSQL%n");
    print("without them   %6.3f  %10.3f%n", cores(idle.server()), cores(idle.database()));
    print("with them      %6.3f  %10.3f%n", cores(busy.server()), cores(busy.database()));
    double cost = cores(busy.server() + busy.database()) - cores(idle.server() + idle.database());
    print(
        "they cost      %6.3f of a core, %.1f ms an answer%n",
        cost, cost * SECONDS * 1e3 / nanos.length);
  }

  private static double cores(long micros) {
    return micros / 1e6 / SECONDS;
  }

  /** What is used during some seconds from now on. */
  private Used over(ScheduledExecutorService threads, int seconds) throws InterruptedException {
    Used before = used();
    try {
      threads.schedule(() -> {}, seconds, TimeUnit.SECONDS).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    Used after = used();
    return new Used(after.server() - before.server(), after.database() - before.database());
  }

  private Used used() {
    return new Used(CpuTime.of(server), CpuTime.withChildren(postmaster));
  }

  private static long server() {
    List<Long> all =
        ProcessHandle.allProcesses()
            .filter(
                process ->
                    process
                        .info()
                        .arguments()
                        .filter(given -> String.join(" ", given).contains("jboss-modules.jar"))
                        .isPresent())
            .map(ProcessHandle::pid)
            .toList();
    if (all.size() != 1) {
      throw new IllegalStateException("which server? -Dpid= one of " + all);
    }
    return all.get(0);
  }

  private long postmaster() {
    return database
        .column("select pid from pg_stat_activity where backend_type = 'checkpointer'")
        .stream()
        .flatMap(pid -> CpuTime.parent(Long.parseLong(pid)).stream())
        .findFirst()
        .orElseThrow();
  }

  private Console signedIn(String role) {
    String name =
        database
            .column(
                """
                with one as (
                  insert into person (name, role, enrolled_at)
                  values (?, ?, now()) returning id, name)
                insert into account (person_id, name, password_hash, password_changed_at)
                select id, account_name(name), ?, now() from one returning name
                """,
                "Console " + System.nanoTime(),
                role,
                // bcrypt of the password
                "$2a$12$R9h/cIPz0gi.URNNX3kh2O586oawxao.n5x8AJNYiF.PMS2bzx/2m")
            .get(0);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(URI.create(ADDRESS + "/console/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "name=" + encoded(name) + "&password=" + encoded(PASSWORD)))
                .build());
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .map(one -> one.split(";", 2)[0])
            .reduce((first, second) -> first + "; " + second)
            .orElseThrow(() -> new IllegalStateException("sign-in: " + answer.statusCode()));
    return new Console(cookie);
  }

  /** A page that is open. */
  private final class Console {
    private final String cookie;
    private String version;

    Console(String cookie) {
      this.cookie = cookie;
      version = version(send(request("/console/").build()));
    }

    void asks() {
      long start = System.nanoTime();
      HttpResponse<String> answer =
          send(
              request("/console/now")
                  .header("HX-Request", "true")
                  .header("If-None-Match", "\"" + version + "\"")
                  .build());
      answers.add(new Answer(answer.statusCode(), System.nanoTime() - start));
      if (answer.statusCode() == 200) {
        version = version(answer);
      }
    }

    private HttpRequest.Builder request(String path) {
      return HttpRequest.newBuilder(URI.create(ADDRESS + path)).header("Cookie", cookie);
    }
  }

  private static String version(HttpResponse<String> page) {
    Matcher found = VERSION.matcher(page.body().replace("&#34;", "\""));
    if (!found.find()) {
      throw new IllegalStateException("no part that is asked for again: " + page.statusCode());
    }
    return found.group(1);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @SuppressForbidden("a program for the terminal")
  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
