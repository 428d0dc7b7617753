package com.barron.production.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.attachments.Attachments.Addition;
import com.barron.production.audit.AuditFixture;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.runtime.Concurrently;
import com.barron.production.runtime.TestClock;
import com.barron.production.runtime.TestDatabase;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttachmentsIT {
  private static final PersonId SENDER = new PersonId(1);
  private static TestDatabase database;

  private final TestClock clock = TestClock.at("2026-03-02T08:00:00Z");

  @BeforeAll
  static void start() throws SQLException {
    database = TestDatabase.create(AttachmentsIT.class);
    database.execute(
        """
        insert into person (id, name, role, enrolled_at) values (1, 'Ana', 'QUALITY', now());
        insert into machine (number, name, line) values ('MACH-001', 'Lathe', 'A');
        insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id, opened_at)
          select 'MAINT-' || n, 'MACH-001', 'BEARING_NOISE', 'HIGH', 'OPEN', 1, now()
            from generate_series(1, 7) n
        """);
  }

  @AfterAll
  static void stop() {
    database.close();
  }

  @Test
  void keepsAFileWithItsRecord() {
    Reference ticket = Reference.of("MAINT-1");

    assertThat(add(ticket, "picture")).isEqualTo(Addition.ADDED);

    AttachmentView view = of(ticket).get(0);
    assertThat(view)
        .isEqualTo(
            new AttachmentView(
                view.id(), ticket, FileType.PNG, 7, "a crack", SENDER, clock.instant()));
    assertThat(view.fileName()).isEqualTo("MAINT-1-" + view.id() + ".png");
    AttachedFile file = open(view.id()).orElseThrow();
    assertThat(file.view()).isEqualTo(view);
    assertThat(file.bytes()).isEqualTo("picture".getBytes(UTF_8));
    assertThat(open(view.id() + 1_000)).isEmpty();
  }

  @Test
  void keepsTheSameFileOnceForEachRecord() {
    Reference ticket = Reference.of("MAINT-2");

    assertThat(add(ticket, "same")).isEqualTo(Addition.ADDED);
    assertThat(add(ticket, "same")).isEqualTo(Addition.KNOWN);
    assertThat(add(Reference.of("MAINT-3"), "same")).isEqualTo(Addition.ADDED);

    assertThat(of(ticket)).hasSize(1);
  }

  @Test
  void takesTenFilesAndNoMoreHoweverManyComeAtOnce() throws Exception {
    Reference ticket = Reference.of("MAINT-4");
    List<Callable<Addition>> many =
        IntStream.range(0, 14)
            .<Callable<Addition>>mapToObj(i -> () -> add(ticket, "file " + i))
            .toList();

    List<Addition> outcomes = Concurrently.all(many);

    assertThat(Collections.frequency(outcomes, Addition.ADDED)).isEqualTo(Attachments.MOST);
    assertThat(Collections.frequency(outcomes, Addition.FULL)).isEqualTo(4);
    assertThat(count(ticket).found()).contains(new FileCount(Attachments.MOST, false));
  }

  @Test
  void countsByOneStatementAndOffersCloseNumbers() {
    add(Reference.of("MAINT-5"), "one");
    database.statements();

    assertThat(count(Reference.of("MAINT-5")).found()).contains(new FileCount(1, false));
    assertThat(database.statements()).hasSize(1);
    assertThat(count(Reference.of("MAINT-55")))
        .isEqualTo(new Match.Missing<FileCount>(List.of(Reference.of("MAINT-5"))));
    assertThat(count(Reference.of("MAINT-6")).found()).contains(new FileCount(0, false));
  }

  @Test
  void addsNothingToWhatWasWithdrawn() throws SQLException {
    Reference ticket = Reference.of("MAINT-7");
    add(ticket, "before");
    database.execute(
        "update ticket set status = 'WITHDRAWN', resolved_at = now() where number = 'MAINT-7'");

    assertThat(add(ticket, "after")).isEqualTo(Addition.WITHDRAWN);
    assertThat(add(ticket, "before")).isEqualTo(Addition.WITHDRAWN);
    assertThat(count(ticket).found()).contains(new FileCount(1, true));
  }

  @Test
  void nothingIsAttachedToWhatHasNoAttachments() {
    assertThatThrownBy(() -> add(Reference.of("ORD-12345"), "x"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> count(Reference.of("ORD-12345")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<AttachmentView> of(Reference subject) {
    return attachments(attachments -> attachments.of(subject));
  }

  private Optional<AttachedFile> open(long id) {
    return attachments(attachments -> attachments.open(id));
  }

  private Match<FileCount> count(Reference subject) {
    return attachments(attachments -> attachments.count(subject));
  }

  private Addition add(Reference subject, String content) {
    return attachments(
        attachments ->
            attachments.add(
                new NewAttachment(
                    subject, FileType.PNG, content.getBytes(UTF_8), "a crack", SENDER)));
  }

  private <T> T attachments(Function<Attachments, T> work) {
    return database.inTransaction(
        entityManager ->
            work.apply(
                new AttachmentService(
                    new AttachmentRepository(entityManager),
                    AuditFixture.audit(entityManager),
                    clock)));
  }
}
