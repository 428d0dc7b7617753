package com.barron.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The price of a message; {@code mvn -Pload verify}. */
class MessageLoadRun {
  private static final Function<String, String> PROPERTY = System::getProperty;

  private final LoadProgress progress = new LoadProgress();

  @Test
  void nothingIsLostWhileManyPeopleWrite() throws IOException {
    LoadParameters parameters =
        LoadParameters.of(PROPERTY, Runtime.getRuntime().availableProcessors());
    People people = new People(parameters.people());
    Optional<RunningTarget> running = RunningTarget.of(PROPERTY);
    Account account = running.map(RunningTarget::account).orElse(Account.FICTIONAL);
    DeliveryReporter reporter = new DeliveryReporter(account, parameters.reports());
    SendEndpoint endpoint = new SendEndpoint(account, people, reporter, parameters.latency());
    int port = running.map(RunningTarget::stubPort).orElse(0);
    try (SendStub stub = SendStub.start(endpoint, people, port);
        LoadTarget target = running.isPresent() ? running.get() : started(parameters, stub)) {
      List<String> report = new ArrayList<>(describe(parameters, target));
      report.forEach(progress::say);
      LoadResult result = new LoadMeasurement(parameters, target, people, reporter, progress).run();
      result.lines().forEach(progress::say);
      report.addAll(result.lines());
      write(report);
      assertThat(result.isClean()).as("%s", result.lines()).isTrue();
    }
  }

  private LoadTarget started(LoadParameters parameters, SendStub stub) {
    progress.say("PostgreSQL and the server are starting");
    return StartedTarget.start(parameters, stub.url());
  }

  private static List<String> describe(LoadParameters parameters, LoadTarget target) {
    return List.of(
        "load         " + parameters.describe(),
        "product      " + target.describe(),
        "CPUs         servers and PostgreSQL on "
            + shown(parameters.serverCpus())
            + ", people and provider on "
            + shown(parameters.driverCpus())
            + ", from the end of the warm-up on");
  }

  private static String shown(String cpus) {
    return cpus.isEmpty() ? "all" : cpus;
  }

  /** Adds it to those of earlier runs. */
  private static void write(List<String> report) throws IOException {
    Path file = Path.of(System.getProperty("barron.load")).resolve("report.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        String.join("\n", report) + "\n\n",
        UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
