package com.barron.whatsapp.flows.people;

import com.barron.production.access.Permission;
import com.barron.production.audit.AuditAction;
import com.barron.production.audit.AuditEntry;
import com.barron.production.audit.AuditLog;
import com.barron.production.audit.Changes;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.consent.Consents;
import com.barron.whatsapp.dialogue.Message;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.flows.BundleTranslations;
import com.barron.whatsapp.flows.ChatCommand;
import com.barron.whatsapp.flows.CommandInvocation;
import com.barron.whatsapp.flows.CommandParser;
import com.barron.whatsapp.flows.Speaker;
import com.barron.whatsapp.text.Texts;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;

/** The command that switches the speaker's alerts on and off. */
public record AlertsCommand(Consents consents, AuditLog auditLog, Clock clock)
    implements ChatCommand {
  private static final Set<String> ON = words("word.on");
  private static final Set<String> OFF = words("word.off");

  /** In any language, whichever the speaker speaks now. */
  private static Set<String> words(String key) {
    return Texts.languages().stream()
        .flatMap(language -> BundleTranslations.in(language).words(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String id() {
    return "alerts";
  }

  @Override
  public Permission permission() {
    return Permission.SET_PREFERENCE;
  }

  @Override
  public Set<ReferenceKind> kinds() {
    return Set.of();
  }

  /** On, or off; a text may begin like this too. */
  @Override
  public boolean takes(String more) {
    return more.isEmpty() || ON.contains(more) || OFF.contains(more);
  }

  @Override
  public CommandOutcome handle(CommandInvocation said, Speaker speaker, Translations translations) {
    boolean on = ON.contains(said.more());
    if (said.more().isEmpty()) {
      boolean wantsNews = consents.wantsNews(speaker.person());
      return CommandOutcome.said(
          Message.of(wantsNews ? "alerts.are.on" : "alerts.are.off"),
          Message.of(CommandParser.text(this, "how")));
    }
    consents.said(speaker.person(), on);
    auditLog.write(
        AuditEntry.of(clock.instant(), speaker.person(), AuditAction.ALERTS_SWITCHED)
            .changing(Changes.none().with("wantsNews", on)));
    return CommandOutcome.said(Message.of(on ? "alerts.on" : "alerts.off"));
  }
}
