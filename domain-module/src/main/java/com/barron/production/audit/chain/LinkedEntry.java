package com.barron.production.audit.chain;

import com.barron.production.digest.Sha256;
import com.barron.production.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the audit as it stands in the database, with its link. Texts are as they were written,
 * also those of other versions.
 *
 * @param id the number of the row
 * @param action the name of an {@link com.barron.production.audit.AuditAction}, or another word
 * @param source the name of a source of commands; empty where none was said
 * @param changes JSON, as it is stored
 * @param link empty during the seconds before it is linked
 */
public record LinkedEntry(
    long id,
    Instant at,
    Optional<PersonId> who,
    String action,
    Optional<String> subject,
    Optional<String> cause,
    Optional<String> source,
    Optional<String> sourceName,
    Optional<PersonId> concerns,
    Optional<String> changes,
    Optional<Link> link) {
  /** Of what is digested, and of what is hashed. A row keeps the form that it was linked with. */
  private static final String FORM = "1";

  /**
   * A link of the chain.
   *
   * @param previous the hash of the link before
   */
  public record Link(long seq, LocalDate day, Sha256 previous, Sha256 digest, Sha256 hash) {
    /** Whether its hash is what it must be. */
    boolean isWhole() {
      return hash(seq, day, previous, digest).equals(hash);
    }

    private static Sha256 hash(long seq, LocalDate day, Sha256 previous, Sha256 digest) {
      return Sha256.of(
          fields(
              Stream.of(FORM, Long.toString(seq), day.toString(), previous.hex(), digest.hex())
                  .map(Optional::of)));
    }
  }

  /** The same with the link that it gets behind another one. */
  public LinkedEntry linked(long seq, LocalDate day, Sha256 previous) {
    Sha256 digest = digest();
    return new LinkedEntry(
        id,
        at,
        who,
        action,
        subject,
        cause,
        source,
        sourceName,
        concerns,
        changes,
        Optional.of(new Link(seq, day, previous, digest, Link.hash(seq, day, previous, digest))));
  }

  /** The digest of everything in the row. The database computes the same. */
  public Sha256 digest() {
    return Sha256.of(
        fields(
            Stream.of(
                Optional.of(FORM),
                Optional.of(Long.toString(id)),
                Optional.of(Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at))),
                number(who),
                Optional.of(action),
                subject,
                cause,
                source,
                sourceName,
                number(concerns),
                changes)));
  }

  /** Whether it is what was linked, and its link what was written; false while it has none. */
  public boolean isProved() {
    return link.filter(own -> own.digest().equals(digest()) && own.isWhole()).isPresent();
  }

  private static Optional<String> number(Optional<PersonId> person) {
    return person.map(known -> Long.toString(known.value()));
  }

  /** One after the other, each with its length in bytes, so that no text can pass for two. */
  private static String fields(Stream<Optional<String>> values) {
    return values
        .map(
            value ->
                value
                        .map(text -> text.getBytes(StandardCharsets.UTF_8).length + ":" + text)
                        .orElse("-")
                    + ",")
        .collect(Collectors.joining());
  }
}
