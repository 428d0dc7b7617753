package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;
import java.util.Optional;

/**
 * What a message led to.
 *
 * @param state what to remember
 * @param replies what to say, in order; usually one
 * @param wanted files to fetch
 */
public record Answer(DialogueState state, List<Reply> replies, Optional<Wanted> wanted) {
  public Answer {
    replies = List.copyOf(replies);
  }

  /** Nothing is to be fetched. */
  public Answer(DialogueState state, List<Reply> replies) {
    this(state, replies, Optional.empty());
  }
}
