package com.barron.console.system;

import com.barron.console.text.ConsoleTexts;
import com.barron.production.openwork.RunningClocks;
import com.barron.production.runtime.SchemaHistory;
import com.barron.whatsapp.background.TaskHistory;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.cluster.ClusterMembers;
import com.barron.whatsapp.outbox.view.OutboxView;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads how the product fares: four statements. */
@Singleton
class SystemReader {
  private static final int MOST_DEAD = 50;
  private static final int MOST_MIGRATIONS = 5;

  private final Settings settings;
  private final Channels channels;
  private final OutboxView outboxView;
  private final ClusterMembers clusterMembers;
  private final RunningClocks runningClocks;
  private final TaskHistory taskHistory;
  private final SchemaHistory schemaHistory;

  @Inject
  public SystemReader(
      Settings settings,
      Channels channels,
      OutboxView outboxView,
      ClusterMembers clusterMembers,
      RunningClocks runningClocks,
      TaskHistory taskHistory,
      SchemaHistory schemaHistory) {
    this.settings = settings;
    this.channels = channels;
    this.outboxView = outboxView;
    this.clusterMembers = clusterMembers;
    this.runningClocks = runningClocks;
    this.taskHistory = taskHistory;
    this.schemaHistory = schemaHistory;
  }

  SystemView read() {
    return new SystemView(
        settings.channelOrder().stream().map(this::state).toList(),
        outboxView.depths(),
        outboxView.latest(MOST_DEAD).stream().filter(OutboxView.Row::isDead).toList(),
        clusterMembers.names(),
        runningClocks.countOverdue(),
        taskHistory.all(),
        Optional.ofNullable(Channels.class.getPackage().getImplementationVersion()).orElse(""),
        schemaHistory.latest(MOST_MIGRATIONS));
  }

  private SystemView.ChannelState state(String name) {
    Optional<Channel> channel = channels.named(name);
    boolean isWindowed = channel.filter(Channel::isWindowed).isPresent();
    return new SystemView.ChannelState(
        name,
        channel.isPresent(),
        isWindowed,
        channel.stream()
            .filter(Channel::isWindowed)
            .flatMap(on -> Stream.of(Template.Name.values()).map(text -> template(on, text)))
            .toList());
  }

  private static SystemView.TemplateState template(Channel channel, Template.Name text) {
    return new SystemView.TemplateState(
        text,
        ConsoleTexts.languages().stream()
            .filter(language -> channel.hasTemplate(text, language))
            .collect(Collectors.toUnmodifiableSet()));
  }
}
