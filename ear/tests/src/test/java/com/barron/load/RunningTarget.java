package com.barron.load;

import com.barron.provider.Account;
import com.barron.rig.TestSql;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product that runs already; it is left as it is, with the rows that the load made.
 *
 * @param webhooks of each node
 * @param signedAddress the webhook that the provider signs
 * @param stubPort where its provider's API has to listen
 */
record RunningTarget(
    List<URI> webhooks,
    URI signedAddress,
    Account account,
    TestSql database,
    List<Long> serverPids,
    long databasePid,
    int stubPort)
    implements LoadTarget {

  /** The port in {@code TWILIO_API_BASE_URL} unless {@code load.stub-port} says another. */
  private static final String STUB_PORT = "9100";

  /**
   * Reads {@code load.base} and what belongs to it.
   *
   * @return empty when no base is set
   * @throws IllegalArgumentException when something is missing; says what
   */
  static Optional<RunningTarget> of(Function<String, String> property) {
    return Optional.ofNullable(property.apply("load.base")).map(base -> at(base, property));
  }

  private static RunningTarget at(String base, Function<String, String> property) {
    List<URI> webhooks =
        Stream.of(base.split(",")).map(one -> URI.create(one.strip() + WEBHOOK)).toList();
    String signed = text(property, "load.public-url", base.split(",")[0]);
    Account usual = Account.FICTIONAL;
    TestSql database =
        new TestSql(
            text(property, "load.database", ""),
            text(property, "load.database-user", "postgres"),
            text(property, "load.database-password", "postgres"));
    String pids = text(property, "load.pids", "");
    if (database.url().isEmpty() || pids.isEmpty()) {
      throw new IllegalArgumentException(
          "load.base needs load.database, the address as the data source has it, and load.pids, the"
              + " processes of the servers separated by commas");
    }
    String databasePid = text(property, "load.database-pid", "");
    return new RunningTarget(
        webhooks,
        URI.create(signed + WEBHOOK),
        new Account(
            text(property, "load.account", usual.sid()),
            text(property, "load.token", usual.token()),
            text(property, "load.number", usual.number())),
        database,
        Stream.of(pids.split(",")).map(pid -> Long.valueOf(pid.strip())).toList(),
        databasePid.isEmpty() ? DatabaseCounters.postmaster(database) : Long.parseLong(databasePid),
        Integer.parseInt(text(property, "load.stub-port", STUB_PORT)));
  }

  @Override
  public boolean isFresh() {
    return false;
  }

  @Override
  public String describe() {
    return "a product that ran already, processes "
        + serverPids
        + " at "
        + webhooks
        + ", with the options of "
        + serverPids.stream()
            .flatMap(pid -> ProcessHandle.of(pid).stream())
            .flatMap(process -> process.info().arguments().stream())
            .map(
                arguments ->
                    Stream.of(arguments)
                        .filter(argument -> argument.startsWith("-X"))
                        .collect(Collectors.joining(" ")))
            .findFirst()
            .orElse("another user");
  }

  @Override
  public void close() {
    // It was not started here.
  }

  private static String text(Function<String, String> property, String name, String unset) {
    return Optional.ofNullable(property.apply(name)).orElse(unset).strip();
  }
}
