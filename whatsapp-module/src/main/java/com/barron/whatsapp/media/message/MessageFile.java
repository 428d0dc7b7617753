package com.barron.whatsapp.media.message;

import com.barron.production.attachments.FileType;
import java.util.Optional;

/**
 * A file of a message.
 *
 * @param id by which it is opened; says nothing of one that is not here
 * @param correlation of the message, as the journal has it
 * @param type empty for one that is not here
 */
public record MessageFile(long id, String correlation, State state, Optional<FileType> type) {
  /** How far it got. */
  public enum State {
    HERE,
    ON_ITS_WAY,
    /** The provider does not give it, or it is nothing that we take. */
    LOST
  }

  public boolean isPicture() {
    return type.filter(known -> known != FileType.PDF).isPresent();
  }
}
