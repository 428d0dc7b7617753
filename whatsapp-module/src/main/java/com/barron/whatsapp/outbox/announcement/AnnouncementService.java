package com.barron.whatsapp.outbox.announcement;

import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.outbox.Outbox;
import com.barron.whatsapp.outbox.announcement.AnnouncementRepository.Line;
import com.barron.whatsapp.outbox.announcement.AnnouncementRepository.Talk;
import com.barron.whatsapp.settings.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Finds a conversation for each message and puts it into the outbox. A reply that is too long for
 * its channel becomes several rows; the id of the last one, which carries choices and template,
 * stands for all.
 */
@Singleton
public class AnnouncementService implements Announcements {
  private static final Logger LOG = Logger.getLogger(AnnouncementService.class);

  private final AnnouncementRepository rows;
  private final People people;
  private final Channels channels;
  private final Outbox outbox;
  private final AfterCommit afterCommit;
  private final ChannelSelection channelSelection;

  @Inject
  public AnnouncementService(
      AnnouncementRepository rows,
      People people,
      Channels channels,
      Outbox outbox,
      AfterCommit afterCommit,
      Settings settings) {
    this.rows = rows;
    this.people = people;
    this.channels = channels;
    this.outbox = outbox;
    this.afterCommit = afterCommit;
    this.channelSelection = new ChannelSelection(settings.channelOrder());
  }

  @Override
  public List<OptionalLong> enqueue(List<Announcement> messages) {
    if (messages.isEmpty()) {
      return List.of();
    }
    return put(messages, talks(messages));
  }

  @Override
  public int withdraw(Collection<Long> outboxIds) {
    if (outboxIds.isEmpty()) {
      return 0;
    }
    // What waited behind a withdrawn message can go now.
    afterCommit.run(outbox::wake);
    return rows.withdraw(outboxIds);
  }

  private List<OptionalLong> put(List<Announcement> messages, Map<PersonId, Talk> talks) {
    List<Line> lines = new ArrayList<>();
    List<Integer> lastLines = new ArrayList<>();
    for (Announcement message : messages) {
      Talk talk = talks.get(message.to());
      if (talk == null || !reaches(message, talk)) {
        LOG.debugf("nobody to write to person=%d", message.to().value());
        lastLines.add(-1);
      } else {
        for (Reply part : message.reply().parts(channels.longestText(talk.channel()))) {
          lines.add(new Line(talk, part, message.validFor(), message.correlation()));
        }
        lastLines.add(lines.size() - 1);
      }
    }
    List<Long> ids = insert(lines);
    return lastLines.stream()
        .map(line -> line < 0 ? OptionalLong.empty() : OptionalLong.of(ids.get(line)))
        .toList();
  }

  private List<Long> insert(List<Line> lines) {
    if (lines.isEmpty()) {
      return List.of();
    }
    afterCommit.run(outbox::wake);
    return rows.insert(lines);
  }

  /** What a provider would refuse for certain is not put in: it would be one more dead message. */
  private boolean reaches(Announcement message, Talk talk) {
    return talk.open()
        || message.reply().template().isPresent()
        || !channels.isWindowed(talk.channel());
  }

  /** Where each person is reached: where they may be written to freely, else by a template. */
  private Map<PersonId, Talk> talks(List<Announcement> messages) {
    Set<PersonId> persons =
        messages.stream().map(Announcement::to).collect(Collectors.toUnmodifiableSet());
    List<Talk> known = rows.whereTheyWroteLast(persons, channels.names());
    Map<PersonId, Talk> talks = new HashMap<>(channelSelection.free(known));
    Set<PersonId> silent =
        messages.stream()
            .filter(message -> !talks.containsKey(message.to()) && mayBegin(message))
            .map(Announcement::to)
            .collect(Collectors.toSet());
    if (!silent.isEmpty()) {
      talks.putAll(byTemplate(silent, known));
    }
    return talks;
  }

  /** Whether there can be a way to somebody who has not written for a day. */
  private boolean mayBegin(Announcement message) {
    return message.reply().template().isPresent()
        || channels.names().stream().anyMatch(name -> !channels.isWindowed(name));
  }

  private Map<PersonId, Talk> byTemplate(Set<PersonId> silent, List<Talk> known) {
    Map<PersonId, Talk> talks =
        new HashMap<>(
            channelSelection.first(
                known.stream().filter(talk -> silent.contains(talk.person())).toList()));
    Map<PersonId, IdentifiedPerson> better =
        channelSelection.newest(
            people.identitiesOf(silent).stream()
                .filter(each -> channels.names().contains(each.identity().channel()))
                .toList());
    better
        .values()
        .removeIf(
            each -> {
              Talk talk = talks.get(each.person().id());
              return talk != null && channelSelection.isBefore(talk, each);
            });
    if (!better.isEmpty()) {
      List<Talk> begun = rows.begin(better.values());
      // Whoever wrote for the first time meanwhile is seen by a second look.
      List<Talk> all = begun.size() < better.size() ? rows.begin(better.values()) : begun;
      all.forEach(talk -> talks.put(talk.person(), talk));
    }
    return talks;
  }
}
