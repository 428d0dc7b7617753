package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a message led to.
 *
 * @param state what to remember
 * @param replies what to say, in order; usually one
 * @param language in which the person is spoken to from now on; empty: as before
 * @param wanted files to fetch
 */
public record Answer(
    DialogueState state, List<Reply> replies, Optional<Locale> language, Optional<Wanted> wanted) {
  public Answer {
    replies = List.copyOf(replies);
  }

  /** In the language of the conversation, and nothing is to be fetched. */
  public Answer(DialogueState state, List<Reply> replies) {
    this(state, replies, Optional.empty(), Optional.empty());
  }

  Answer speaking(Optional<Locale> other) {
    return new Answer(state, replies, other, wanted);
  }

  Answer fetching(Optional<Wanted> files) {
    return new Answer(state, replies, language, files);
  }
}
