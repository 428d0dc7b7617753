package com.barron.whatsapp.flows;

import com.barron.production.access.Permission;
import com.barron.production.people.AccessPolicy;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sop.CloseFailure;
import com.barron.production.sop.CloseFailureResult;
import com.barron.production.sop.FailureStatus;
import com.barron.production.sop.FailureView;
import com.barron.production.sop.ReportFailure;
import com.barron.production.sop.ReportFailureResult;
import com.barron.production.sop.SopView;
import com.barron.production.sop.SopView.OpenFailure;
import com.barron.production.sop.SopView.Step;
import com.barron.production.sop.Sops;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The demo procedures, one with more failures than fit into a message, and one without steps. */
final class FakeSops implements Sops {
  final List<ReportFailure> reported = new ArrayList<>();
  private final Map<String, SopView> sops = new HashMap<>();
  private final Map<Reference, PersonId> reporters = new HashMap<>();
  private final Map<String, FailureView> closed = new HashMap<>();
  private final AccessPolicy rights;
  private final CountedLookups countedLookups;
  private final Instant now;

  FakeSops(CountedLookups countedLookups, AccessPolicy rights, Instant now) {
    this.rights = rights;
    this.countedLookups = countedLookups;
    this.now = now;
    add("SOP-101", failure(199, 2, Duration.ofHours(26)), failure(200, 4, Duration.ofHours(3)));
    add("SOP-102");
    sops.put("SOP-103", view("SOP-103", 1, List.of()));
    add(
        "SOP-200",
        IntStream.range(0, 15)
            .mapToObj(i -> failure(300 + i, 1, Duration.ofDays(40 - i)))
            .toArray(OpenFailure[]::new));
  }

  private void add(String id, OpenFailure... open) {
    sops.put(id, view(id, 3, List.of("Clean", "Clamp", "Cut"), open));
  }

  private static SopView view(String id, int revision, List<String> steps, OpenFailure... open) {
    return new SopView(
        Reference.of(id),
        "Set up the lathe",
        revision,
        IntStream.rangeClosed(1, steps.size())
            .mapToObj(number -> new Step(number, steps.get(number - 1)))
            .toList(),
        List.of(open));
  }

  /** Brings another revision into force. */
  void revise(String id, String... steps) {
    SopView before = sops.get(id);
    OpenFailure[] open = before.openFailures().toArray(OpenFailure[]::new);
    sops.put(id, view(id, before.revision() + 1, List.of(steps), open));
  }

  private OpenFailure failure(int number, int step, Duration age) {
    return new OpenFailure(
        Reference.of("SOPF-" + number),
        step,
        "Check the run-out",
        Reference.of("ORD-12345"),
        number == 200 ? Optional.of("*Bore* too wide") : Optional.empty(),
        now.minus(age));
  }

  @Override
  public Match<SopView> find(Reference sop) {
    return countedLookups.find(sops, sop);
  }

  @Override
  public Match<FailureView> failure(Reference failure) {
    Map<String, FailureView> failures =
        sops.values().stream()
            .flatMap(sop -> sop.openFailures().stream().map(open -> view(sop, open)))
            .collect(Collectors.toMap(view -> view.number().toString(), Function.identity()));
    failures.putAll(closed);
    return countedLookups.find(failures, failure);
  }

  private FailureView view(SopView sop, OpenFailure open) {
    return new FailureView(
        open.reference(),
        sop.id(),
        sop.title(),
        open.step(),
        open.stepTitle(),
        open.order(),
        open.what(),
        FailureStatus.OPEN,
        reporters.getOrDefault(open.reference(), FakePeople.LERATO),
        open.reportedAt(),
        Optional.empty());
  }

  @Override
  public ReportFailureResult reportFailure(ReportFailure command) {
    return Optional.ofNullable(sops.get(command.sop().toString()))
        .filter(sop -> command.revision().orElse(sop.revision()) == sop.revision())
        .flatMap(
            sop ->
                sop.steps().stream()
                    .filter(step -> step.number() == command.step())
                    .findFirst()
                    .<ReportFailureResult>map(step -> reported(command, sop, step)))
        .orElseGet(ReportFailureResult.NoSuchStep::new);
  }

  private ReportFailureResult reported(ReportFailure command, SopView sop, Step step) {
    reported.add(command);
    Reference number = Reference.of("SOPF-" + (200 + reported.size()));
    reporters.put(number, command.reporter());
    var open = new ArrayList<>(sop.openFailures());
    open.add(
        new OpenFailure(
            number,
            step.number(),
            step.title(),
            command.order(),
            Optional.of(command.what()),
            now));
    sops.put(
        sop.id().toString(), new SopView(sop.id(), sop.title(), sop.revision(), sop.steps(), open));
    return new ReportFailureResult.Reported(number);
  }

  @Override
  public CloseFailureResult close(CloseFailure command) {
    rights.require(command.by(), Permission.CLOSE_DEFECT);
    if (closed.containsKey(command.failure().toString())) {
      return new CloseFailureResult.Refused(CloseFailureResult.Reason.OVER);
    }
    return failure(command.failure())
        .found()
        .map(view -> close(command, view))
        .orElseGet(() -> new CloseFailureResult.Refused(CloseFailureResult.Reason.UNKNOWN));
  }

  private CloseFailureResult close(CloseFailure command, FailureView view) {
    closed.put(
        view.number().toString(),
        new FailureView(
            view.number(),
            view.sop(),
            view.sopTitle(),
            view.step(),
            view.stepTitle(),
            view.order(),
            view.what(),
            FailureStatus.RESOLVED,
            view.reporter(),
            view.reportedAt(),
            Optional.of(new FailureView.Closing(command.measure(), command.by()))));
    SopView sop = sops.get(view.sop().toString());
    sops.put(
        sop.id().toString(),
        new SopView(
            sop.id(),
            sop.title(),
            sop.revision(),
            sop.steps(),
            sop.openFailures().stream()
                .filter(open -> !open.reference().equals(view.number()))
                .toList()));
    return new CloseFailureResult.Closed();
  }
}
