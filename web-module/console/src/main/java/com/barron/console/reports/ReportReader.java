package com.barron.console.reports;

import com.barron.console.page.Page;
import com.barron.production.maintenance.reliability.MachineReliability;
import com.barron.production.quality.report.QualityReport;
import com.barron.production.sla.report.SlaReport;
import com.barron.whatsapp.alerts.view.AlertReport;
import com.barron.whatsapp.conversation.supervision.ConversationReport;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a report of what the owners of the tables count: one statement each. */
@Singleton
class ReportReader {
  private static final int MOST = 200;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final SlaReport slaReport;
  private final QualityReport qualityReport;
  private final MachineReliability machineReliability;
  private final ConversationReport conversationReport;
  private final AlertReport alertReport;

  @Inject
  public ReportReader(
      SlaReport slaReport,
      QualityReport qualityReport,
      MachineReliability machineReliability,
      ConversationReport conversationReport,
      AlertReport alertReport) {
    this.slaReport = slaReport;
    this.qualityReport = qualityReport;
    this.machineReliability = machineReliability;
    this.conversationReport = conversationReport;
    this.alertReport = alertReport;
  }

  ReportTable read(ReportKind kind, ReportRange range, Page page) {
    return switch (kind) {
      case SLA -> sla(range, page);
      case HOLDS -> holds(range, page);
      case DEFECTS -> defects(range, page);
      case MACHINES -> machines(range, page);
      case DROP_OFF -> dropOff(range, page);
      case LANGUAGES -> languages(range, page);
      case ALERTS -> alerts(range, page);
    };
  }

  private ReportTable sla(ReportRange range, Page page) {
    return new ReportTable(
        List.of(
            page.say("report.week"),
            page.say("report.met"),
            page.say("report.missed"),
            page.say("report.met-percent")),
        slaReport.byWeek(range.start(), range.end(), range.zone()).stream()
            .map(
                week ->
                    ReportTable.Row.of(week.begins().toString(), week.met(), week.missed())
                        .and(percent(week.met(), week.met() + week.missed())))
            .toList(),
        List.of(List.of(1, 2)),
        false);
  }

  private ReportTable holds(ReportRange range, Page page) {
    return new ReportTable(
        List.of(
            page.say("report.reason"),
            page.say("report.count"),
            page.say("report.holds-open"),
            page.say("report.hold-hours")),
        qualityReport.holds(range.start(), range.end(), MOST).stream()
            .map(
                hold ->
                    ReportTable.Row.of(
                            hold.type().isEmpty()
                                ? page.say("report.other")
                                : page.name(hold.type()),
                            hold.holds(),
                            hold.open())
                        .with(hold.meanLength()))
            .toList(),
        List.of(List.of(1)),
        false);
  }

  private ReportTable defects(ReportRange range, Page page) {
    List<QualityReport.DefectCount> counts =
        qualityReport.defects(range.start(), range.end(), MOST);
    long all = counts.stream().mapToLong(QualityReport.DefectCount::defects).sum();
    List<ReportTable.Row> rows = new ArrayList<>();
    long sum = 0;
    for (QualityReport.DefectCount count : counts) {
      sum += count.defects();
      rows.add(ReportTable.Row.of(page.name(count.type()), count.defects()).and(percent(sum, all)));
    }
    return new ReportTable(
        List.of(page.say("defect.type"), page.say("report.count"), page.say("report.cumulative")),
        rows,
        List.of(List.of(1)),
        true);
  }

  private ReportTable machines(ReportRange range, Page page) {
    return new ReportTable(
        List.of(
            page.say("ticket.machine"),
            page.say("report.failures"),
            page.say("report.repairs"),
            page.say("report.mttr"),
            page.say("report.mtbf")),
        machineReliability.worst(range.start(), range.end(), MOST).stream()
            .map(
                machine ->
                    ReportTable.Row.of(
                            machine.machine() + " " + machine.name(),
                            machine.reliability().failures(),
                            machine.reliability().repairs())
                        .with(machine.reliability().meanTimeToRepair())
                        .with(machine.reliability().meanTimeBetweenFailures()))
            .toList(),
        List.of(List.of(3), List.of(4)),
        false);
  }

  private ReportTable dropOff(ReportRange range, Page page) {
    return new ReportTable(
        List.of(page.say("report.step"), page.say("report.open"), page.say("report.left")),
        conversationReport.dropOff(range.start(), range.end(), MOST).stream()
            .map(step -> ReportTable.Row.of(page.question(step.step()), step.open(), step.left()))
            .toList(),
        List.of(List.of(1, 2)),
        false);
  }

  private ReportTable languages(ReportRange range, Page page) {
    return new ReportTable(
        List.of(page.say("conversation.language"), page.say("nav.conversations")),
        conversationReport.languages(range.start(), range.end()).stream()
            .map(one -> ReportTable.Row.of(page.languageName(one.language()), one.conversations()))
            .toList(),
        List.of(List.of(1)),
        false);
  }

  private ReportTable alerts(ReportRange range, Page page) {
    return new ReportTable(
        List.of(page.say("report.alert"), page.say("report.count"), page.say("report.median")),
        alertReport.answers(range.start(), range.end()).stream()
            .map(
                one ->
                    ReportTable.Row.of(
                            page.say("alert", one.kind())
                                + ": "
                                + page.say("report.alert", one.outcome()),
                            one.alerts())
                        .with(one.median()))
            .toList(),
        List.of(List.of(1)),
        false);
  }

  private static Optional<BigDecimal> percent(long part, long all) {
    return all == 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
  }
}
