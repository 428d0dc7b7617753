package com.barron.production.imports;

import com.barron.production.access.Role;
import com.barron.production.audit.AuditFixture;
import com.barron.production.imports.file.ImportFilesFixture;
import com.barron.production.imports.subject.ImportTargetsFixture;
import com.barron.production.listing.PageRequest;
import com.barron.production.people.PeopleFixture;
import com.barron.production.people.PersonId;
import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.production.runtime.RecordedEvents;
import com.barron.production.runtime.TestDatabase;
import com.barron.production.sql.Sql;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Imports on a database: what one call does is one transaction, or as many as the test says. */
final class ImportFixture {
  private final TestDatabase database;
  private final Clock clock;

  ImportFixture(TestDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  PersonId person(String phone, Role role) {
    return database.inTransaction(
        em ->
            PeopleFixture.people(em, new RecordedEvents(), clock)
                .enrol("Importer " + role, role, new Identity("twilio", IdentityKind.PHONE, phone))
                .id());
  }

  <T> T with(Function<Imports, T> work) {
    return database.inTransaction(em -> work.apply(imports(em)));
  }

  private Imports imports(EntityManager em) {
    Sql sql = Sql.besides(em);
    return new ImportService(
        ImportTargetsFixture.all(em, sql, clock),
        ImportFilesFixture.files(),
        new ImportRepository(sql),
        new ImportRowRepository(sql),
        new ExternalKeyRepository(sql),
        new Joined(),
        AuditFixture.audit(em),
        clock);
  }

  ImportResult load(
      ImportSubject subject, String csv, PersonId by, boolean dryRun, boolean atomic) {
    return load(
        subject, ImportFormat.CSV, csv.getBytes(StandardCharsets.UTF_8), by, dryRun, atomic);
  }

  ImportResult load(
      ImportSubject subject,
      ImportFormat format,
      byte[] file,
      PersonId by,
      boolean dryRun,
      boolean atomic) {
    return with(
        imports -> imports.load(new ImportRequest(subject, format, file, dryRun, atomic, by)));
  }

  ImportView done(ImportSubject subject, String csv, PersonId by) {
    return ((ImportResult.Done) load(subject, csv, by, false, true)).view();
  }

  List<RowOutcome> rows(ImportView view) {
    return with(imports -> imports.rows(view.id(), PageRequest.first(500)).records());
  }

  /** All of a call in one transaction: nothing here fails halfway. */
  private static final class Joined implements ImportTransaction {
    @Override
    public <T> T run(Supplier<T> work) {
      return work.get();
    }
  }
}
