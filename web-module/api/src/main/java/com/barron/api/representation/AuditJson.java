package com.barron.api.representation;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.api.schema.Field;
import com.barron.api.schema.Representation;
import com.barron.api.schema.ValueType;
import com.barron.production.audit.chain.ChainBreak;
import com.barron.production.audit.chain.ChainDay;
import com.barron.production.audit.chain.ChainHead;
import com.barron.production.audit.chain.LinkedEntry;
import com.barron.production.audit.chain.LinkedEntry.Link;
import com.barron.production.digest.Sha256;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The audit and its chain in JSON. */
public final class AuditJson {
  private static final ValueType<String> NUMBER =
      ValueType.matching(Pattern.compile("[A-Z]{2,5}-[0-9]{1,9}"), "the number of a record");
  private static final ValueType<String> WORD =
      ValueType.matching(Pattern.compile("[a-z]+(-[a-z]+)*"), "a word in lower case");
  private static final ValueType<String> DAY =
      ValueType.matching(Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"), "a day, 2026-03-09");
  private static final ValueType<String> DIGEST =
      ValueType.matching(Pattern.compile("[0-9a-f]{64}"), "64 hexadecimal digits");
  private static final String EXAMPLE =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private static final Field<String> SUBJECT =
      new Field<>("subject", NUMBER, "The record that it was done to.", "DEF-98765");
  private static final Field<Long> PERSON =
      CommonFields.person("person", "Who did it; missing: the clock.");
  private static final Field<Long> CONCERNS =
      CommonFields.person("concerns", "To whom it was done, if to somebody else.");
  private static final Field<String> ACTION =
      new Field<>("action", WORD, "What was done.", "defect-closed");
  private static final Field<String> SOURCE =
      new Field<>("source", WORD, "Where the command came from.", "chat");

  /** Something that was done, with its link in the chain. */
  public static final Representation<LinkedEntry> ENTRY =
      Representation.<LinkedEntry>named("AuditEntry")
          .with(number("id", "Its number among the rows of the audit."), LinkedEntry::id)
          .with(CommonFields.instant("at", "When."), LinkedEntry::at)
          .perhaps(PERSON, entry -> CommonFields.id(entry.who()))
          .with(ACTION, entry -> word(entry.action()))
          .perhaps(SUBJECT, LinkedEntry::subject)
          .perhaps(
              new Field<>("cause", NUMBER, "The record because of which.", "DEF-98765"),
              LinkedEntry::cause)
          .perhaps(CONCERNS, entry -> CommonFields.id(entry.concerns()))
          .perhaps(SOURCE, entry -> entry.source().map(AuditJson::word))
          .perhaps(
              CommonFields.text("sourceName", "Which one of its source.", "twilio"),
              LinkedEntry::sourceName)
          .perhaps(
              new Field<>(
                  "changes",
                  ValueType.object(),
                  "What was before and what is after; of texts, a SHA-256.",
                  json("{\"before\":{\"status\":\"OPEN\"},\"after\":{\"status\":\"RESOLVED\"}}")),
              entry -> entry.changes().map(AuditJson::json))
          .perhaps(number("seq", "The number of its link, from 1, without gaps."), of(Link::seq))
          .perhaps(
              new Field<>("day", DAY, "On which day of UTC it was linked.", "2026-03-09"),
              of(link -> link.day().toString()))
          .perhaps(digest("digest", "Of the row itself."), of(link -> link.digest().hex()))
          .perhaps(digest("previousHash", "Of the link before."), of(link -> link.previous().hex()))
          .perhaps(digest("hash", "Of its link."), of(link -> link.hash().hex()));

  public static final List<Field<?>> FILTERS =
      List.of(
          SUBJECT,
          new Field<>("about", NUMBER, "The record, as subject or as cause.", "DEF-98765"),
          PERSON,
          CONCERNS,
          ACTION,
          SOURCE,
          CommonFields.instant("from", "Not before this moment."),
          CommonFields.instant("to", "Before this moment."));

  /** The chain of a day. */
  public static final Representation<ChainDay> CHAIN =
      Representation.<ChainDay>named("AuditChain")
          .with(new Field<>("day", DAY, "In UTC.", "2026-03-09"), chain -> chain.day().toString())
          .with(
              new Field<>(
                  "state",
                  ValueType.oneOf(ChainDay.State.class),
                  "What the last look found.",
                  ChainDay.State.WHOLE),
              ChainDay::state)
          .with(CommonFields.count("links", "How many.", 1204), ChainDay::links)
          .perhaps(
              number("headSeq", "The number of the last link."),
              chain -> chain.head().map(ChainHead::seq))
          .perhaps(
              digest("headHash", "Its hash: keep it elsewhere, and it proves what is before it."),
              chain -> chain.head().map(ChainHead::hash).map(Sha256::hex))
          .perhaps(CommonFields.instant("checkedAt", "The last look."), ChainDay::checkedAt)
          .perhaps(
              new Field<>(
                  "problem",
                  ValueType.oneOf(ChainBreak.Reason.class),
                  "What is wrong at the first place that is.",
                  ChainBreak.Reason.ROW_CHANGED),
              chain -> chain.broken().map(ChainBreak::reason))
          .perhaps(
              number("brokenSeq", "The number of that link."),
              chain -> chain.broken().flatMap(ChainBreak::seq))
          .perhaps(
              number("brokenId", "The number of that row."),
              chain -> chain.broken().flatMap(ChainBreak::auditId));

  public static final List<Field<?>> CHAIN_FILTERS =
      List.of(new Field<>("broken", ValueType.truth(), "Whether it is broken.", true));

  /** In which language evidence is written. */
  public static final Field<String> LANGUAGE =
      new Field<>(
          "lang",
          ValueType.matching(Pattern.compile("en|es|af|zu"), "en, es, af or zu"),
          "The language; without it Accept-Language decides.",
          "en");

  private AuditJson() {}

  private static Field<Long> number(String name, String description) {
    return new Field<>(name, ValueType.whole(1, Long.MAX_VALUE), description, 4711L);
  }

  private static Field<String> digest(String name, String description) {
    return new Field<>(name, DIGEST, description, EXAMPLE);
  }

  private static <V> Function<LinkedEntry, Optional<V>> of(Function<Link, V> part) {
    return entry -> entry.link().map(part);
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static JsonObject json(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
