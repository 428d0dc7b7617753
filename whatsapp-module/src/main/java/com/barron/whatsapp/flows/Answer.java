package com.barron.whatsapp.flows;

import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.DialogueState;
import java.util.List;

/**
 * What a message led to.
 *
 * @param state what to remember
 * @param replies what to say, in order; usually one
 */
public record Answer(DialogueState state, List<Reply> replies) {
  public Answer {
    replies = List.copyOf(replies);
  }
}
