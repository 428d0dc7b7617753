package com.barron.whatsapp.media;

import com.barron.production.attachments.Attachments;
import com.barron.production.reference.Reference;
import com.barron.whatsapp.text.Texts;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Why a file was not added to its record; the sender is told. */
enum FetchFailure {
  /** The provider does not give it. */
  LOST("attach.lost"),
  /** It is no picture or document that we take. */
  UNFIT("attach.unfit"),
  LARGE("attach.large"),
  /** Its record has as many as it can have. */
  FULL("attach.full"),
  /** Its record was withdrawn. */
  WITHDRAWN("attach.withdrawn");

  private final String text;

  FetchFailure(String text) {
    this.text = text;
  }

  /** What the sender is told. @param all the failures that are reported, this one among them */
  String words(Locale language, Reference subject, List<FetchFailure> all) {
    return Texts.in(language)
        .say(text, subject.toString(), Attachments.MOST, Collections.frequency(all, this));
  }
}
