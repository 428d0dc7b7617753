package com.barron.whatsapp.outbox.announcement;

import static java.util.stream.Collectors.toMap;

import com.barron.production.people.IdentifiedPerson;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.outbox.announcement.AnnouncementRepository.Talk;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * On which channel a person is reached for what we start. One on which they may be written to
 * freely comes before one that needs a template; of several the first in the configured order.
 *
 * @param order the names of all channels
 */
record ChannelSelection(List<String> order) {
  ChannelSelection {
    order = List.copyOf(order);
  }

  /** Those who may be written to freely somewhere, and where. */
  Map<PersonId, Talk> free(Collection<Talk> talks) {
    return first(talks.stream().filter(Talk::open).toList());
  }

  /** For each person the conversation on the channel that comes first. */
  Map<PersonId, Talk> first(Collection<Talk> talks) {
    return talks.stream()
        .collect(
            toMap(
                Talk::person,
                talk -> talk,
                BinaryOperator.minBy(Comparator.comparingInt(talk -> place(talk.channel())))));
  }

  /** For each person the identity on the channel that comes first; of several the last one. */
  Map<PersonId, IdentifiedPerson> newest(Collection<IdentifiedPerson> inOrderOfEnrolment) {
    return inOrderOfEnrolment.stream()
        .collect(
            toMap(
                known -> known.person().id(),
                known -> known,
                (one, later) -> place(later) <= place(one) ? later : one));
  }

  /** Whether a conversation is on a channel that comes before that of an identity, or the same. */
  boolean isBefore(Talk talk, IdentifiedPerson known) {
    return place(talk.channel()) <= place(known);
  }

  private int place(IdentifiedPerson known) {
    return place(known.identity().channel());
  }

  /** A channel that nobody named comes last. */
  private int place(String channel) {
    int index = order.indexOf(channel);
    return index < 0 ? order.size() : index;
  }
}
