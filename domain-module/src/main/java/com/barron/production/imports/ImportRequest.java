package com.barron.production.imports;

import com.barron.production.people.PersonId;

/**
 * A file that is to be imported.
 *
 * @param dryRun only say what would become of it
 * @param atomic nothing, when a row is refused; else the others all the same
 */
public record ImportRequest(
    ImportSubject subject,
    ImportFormat format,
    byte[] file,
    boolean dryRun,
    boolean atomic,
    PersonId by) {}
