package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import com.barron.whatsapp.dialogue.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The result of a message.
 *
 * @param state what to remember
 * @param replies what to say, in order; usually one
 * @param language in which the person is spoken to from now on; empty: as before
 * @param filesToFetch files to fetch
 */
public record ChatResult(
    DialogueState state,
    List<Reply> replies,
    Optional<Locale> language,
    Optional<FilesToFetch> filesToFetch) {
  public ChatResult {
    replies = List.copyOf(replies);
  }

  /** In the language of the conversation, and nothing is to be fetched. */
  public ChatResult(DialogueState state, List<Reply> replies) {
    this(state, replies, Optional.empty(), Optional.empty());
  }

  /** The same, with more to choose from than the question lists. */
  ChatResult offering(List<Option> more) {
    DialogueState next = state.alsoOffering(more.stream().map(Option::id).toList());
    return new ChatResult(next, replies, language, filesToFetch);
  }

  /** The same, with something said before. */
  ChatResult sayingFirst(Reply reply) {
    var all = Stream.concat(Stream.of(reply), replies.stream()).toList();
    return new ChatResult(state, all, language, filesToFetch);
  }

  ChatResult speaking(Optional<Locale> other) {
    return new ChatResult(state, replies, other, filesToFetch);
  }

  ChatResult fetching(Optional<FilesToFetch> files) {
    return new ChatResult(state, replies, language, files);
  }
}
