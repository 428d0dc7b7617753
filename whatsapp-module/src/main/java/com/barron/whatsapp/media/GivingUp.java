package com.barron.whatsapp.media;

/** Ends the search for a file. */
interface GivingUp {
  /**
   * Gives a file up and tells its sender so, both or neither. Nothing happens when somebody else
   * works on it by now.
   *
   * @param reason for operators; at most 200 characters
   */
  void giveUp(FetchClaim claim, Failure failure, String reason);
}
