package com.barron.whatsapp.flows;

import com.barron.production.reference.Reference;
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
 * @param replies what to say, in order; usually one, none when nothing is to be said
 * @param language in which the person is spoken to from now on; empty: as before
 * @param filesToFetch files to fetch
 * @param recorded the record that the message made, if any
 * @param isUnderstood whether the message was understood; a caption that was not is no answer
 */
public record ChatResult(
    DialogueState state,
    List<Reply> replies,
    Optional<Locale> language,
    List<FilesToFetch> filesToFetch,
    Optional<Reference> recorded,
    boolean isUnderstood) {
  public ChatResult {
    replies = List.copyOf(replies);
    filesToFetch = List.copyOf(filesToFetch);
  }

  /** In the language of the conversation, and nothing is to be fetched. */
  public ChatResult(DialogueState state, List<Reply> replies) {
    this(state, replies, Optional.empty(), List.of(), Optional.empty(), true);
  }

  /** The same, with more to choose from than the question lists. */
  ChatResult offering(List<Option> more) {
    DialogueState next = state.alsoOffering(more.stream().map(Option::id).toList());
    return with(next);
  }

  /** The same, with something said before. */
  ChatResult sayingFirst(Reply reply) {
    var all = Stream.concat(Stream.of(reply), replies.stream()).toList();
    return saying(all);
  }

  ChatResult speaking(Optional<Locale> other) {
    return new ChatResult(state, replies, other, filesToFetch, recorded, isUnderstood);
  }

  ChatResult with(DialogueState other) {
    return new ChatResult(other, replies, language, filesToFetch, recorded, isUnderstood);
  }

  ChatResult saying(List<Reply> others) {
    return new ChatResult(state, others, language, filesToFetch, recorded, isUnderstood);
  }

  ChatResult fetching(List<FilesToFetch> more) {
    return new ChatResult(
        state,
        replies,
        language,
        Stream.concat(filesToFetch.stream(), more.stream()).toList(),
        recorded,
        isUnderstood);
  }

  ChatResult recording(Optional<Reference> made) {
    return new ChatResult(state, replies, language, filesToFetch, made, isUnderstood);
  }

  ChatResult notUnderstood() {
    return new ChatResult(state, replies, language, filesToFetch, recorded, false);
  }
}
