package com.barron.console.system;

import com.barron.production.runtime.SchemaHistory.AppliedMigration;
import com.barron.whatsapp.background.TaskHistory.LastRun;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.outbox.view.OutboxView;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How the product fares, as this node sees it.
 *
 * @param overdue how many clocks are past their deadline
 * @param version of the product; empty text where nobody knows it
 */
public record SystemView(
    List<ChannelState> channels,
    List<OutboxView.Depth> depths,
    List<OutboxView.Row> dead,
    List<String> members,
    int overdue,
    List<LastRun> tasks,
    String version,
    List<AppliedMigration> migrations) {
  public SystemView {
    channels = List.copyOf(channels);
    depths = List.copyOf(depths);
    dead = List.copyOf(dead);
    members = List.copyOf(members);
    tasks = List.copyOf(tasks);
    migrations = List.copyOf(migrations);
  }

  /** A channel. @param windowed whether a template is needed after a day of silence */
  public record ChannelState(
      String name, boolean on, boolean windowed, List<TemplateState> templates) {
    public ChannelState {
      templates = List.copyOf(templates);
    }
  }

  /** A text that is to be approved. @param languages in which it can be sent */
  public record TemplateState(Template.Name name, Set<Locale> languages) {
    public TemplateState {
      languages = Set.copyOf(languages);
    }
  }
}
