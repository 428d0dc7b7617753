package com.barron.whatsapp.media;

import com.barron.production.attachments.Attachments;
import com.barron.whatsapp.text.Texts;

/** Why a file is not where it should be; the sender is told so. */
enum FetchFailure {
  /** The provider does not give it. */
  LOST("attach.lost"),
  /** It is no picture or document that we take. */
  UNFIT("attach.unfit"),
  LARGE("attach.large"),
  /** Its record has as many as it can have. */
  FULL("attach.full");

  private final String text;

  FetchFailure(String text) {
    this.text = text;
  }

  /** What the sender is told. */
  String words(FetchClaim claim) {
    return Texts.in(claim.language()).say(text, claim.subject().toString(), Attachments.MOST);
  }
}
