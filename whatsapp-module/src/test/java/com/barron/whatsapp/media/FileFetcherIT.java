package com.barron.whatsapp.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.FileCount;
import com.barron.production.attachments.FileType;
import com.barron.production.attachments.NewAttachment;
import com.barron.production.attachments.validation.FileSamples;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.production.sql.DatabaseException;
import com.barron.production.sql.Sql;
import com.barron.whatsapp.WhatsAppDatabase;
import com.barron.whatsapp.background.JdbcTransactions;
import com.barron.whatsapp.channel.Channel;
import com.barron.whatsapp.channel.ChannelStub;
import com.barron.whatsapp.channel.Channels;
import com.barron.whatsapp.channel.FetchResult;
import com.barron.whatsapp.media.message.MessageFile;
import com.barron.whatsapp.media.message.MessageFileRepository;
import com.barron.whatsapp.media.message.MessageFiles;
import com.barron.whatsapp.outbox.announcement.Announcement;
import com.barron.whatsapp.outbox.announcement.Announcements;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files on their way from the provider to their record. */
class FileFetcherIT {
  private static final Reference DEFECT = Reference.of("DEF-98765");
  private static final long CONVERSATION = 42;
  private static final byte[] JPEG = FileSamples.picture("jpg", 30, 20);

  private final WhatsAppDatabase database = WhatsAppDatabase.empty();
  private final JdbcTransactions transactions = new JdbcTransactions(database.dataSource());
  private final FetchRepository rows = new FetchRepository(new Sql(transactions.dataSource()));
  private final MessageFiles messageFiles = new MessageFileRepository(database.sql());
  private final Provider provider = new Provider();
  private final Record record = new Record();
  private final Told told = new Told();
  private final FileFetcher fileFetcher = fetcher(provider);

  @Test
  void addsAFileToItsRecord() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    add("MM1/ME1");

    assertThat(fileFetcher.fetchOne()).isTrue();
    assertThat(fileFetcher.fetchOne()).isFalse();

    assertThat(provider.asked).containsExactly("MM1/ME1");
    assertThat(record.added).hasSize(1);
    assertThat(record.added.get(0).subject()).isEqualTo(DEFECT);
    assertThat(record.added.get(0).type()).isEqualTo(FileType.JPEG);
    assertThat(record.added.get(0).caption()).isEqualTo("the crack");
    assertThat(state()).isEqualTo("DONE");
    assertThat(told.messages).isEmpty();
  }

  @Test
  void triesAgainWhileItIsNotThereYet() {
    provider.answer = () -> new FetchResult.NotYet("status 404");
    add("MM1/ME1");

    fileFetcher.fetchOne();
    assertThat(fileFetcher.fetchOne()).as("not at once").isFalse();
    assertThat(state()).isEqualTo("PENDING");

    provider.answer = () -> new FetchResult.Fetched(JPEG);
    timePasses("1 second");
    assertThat(fileFetcher.fetchOne()).isTrue();
    assertThat(state()).isEqualTo("DONE");
  }

  @ParameterizedTest
  @CsvSource({"NotYet, 119 seconds, 3 seconds", "NoAnswer, 3590 seconds, 11 seconds"})
  void givesUpInTheEndAndSaysSoOnce(String answer, String almost, String more) {
    provider.answer =
        () ->
            answer.equals("NotYet")
                ? new FetchResult.NotYet("status 404")
                : new FetchResult.NoAnswer("status 503");
    add("MM1/ME1");

    fileFetcher.fetchOne();
    timePasses(almost);
    fileFetcher.fetchOne();
    assertThat(state()).isEqualTo("PENDING");
    assertThat(told.messages).isEmpty();
    timePasses(more);
    database.execute("UPDATE whatsapp_media_fetch SET due_at = now()");
    fileFetcher.fetchOne();

    assertThat(state()).isEqualTo("FAILED");
    assertThat(told.messages).hasSize(1);
    assertThat(told.messages.get(0).to()).isEqualTo(new PersonId(7));
    assertThat(told.messages.get(0).reply().text()).contains("DEF-98765", "not added");
    assertThat(fileFetcher.fetchOne()).isFalse();
  }

  @Test
  void keepsNothingThatIsNoPictureAndSaysWhatItTakes() {
    provider.answer = () -> new FetchResult.Fetched(FileSamples.text("<svg onload='alert(1)'/>"));
    add("MM1/ME1");

    fileFetcher.fetchOne();

    assertThat(record.added).isEmpty();
    assertThat(state()).isEqualTo("FAILED");
    assertThat(told.messages.get(0).reply().text()).contains("JPEG, PNG", "PDF");
  }

  @Test
  void tellsWhenItIsTooLargeAndWhenTheRecordIsFull() {
    provider.answer = FetchResult.TooLarge::new;
    add("MM1/ME1");
    fileFetcher.fetchOne();
    assertThat(told.messages.get(0).reply().text()).contains("too large");

    provider.answer = () -> new FetchResult.Fetched(JPEG);
    record.outcome = Attachments.Addition.FULL;
    add("MM1/ME2");
    fileFetcher.fetchOne();
    assertThat(told.messages.get(1).reply().text()).contains("DEF-98765 can have 10 files");
  }

  @Test
  void tellsThatARecordWasWithdrawn() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    record.outcome = Attachments.Addition.WITHDRAWN;
    add("MM1/ME1");

    fileFetcher.fetchOne();

    assertThat(state()).isEqualTo("FAILED");
    assertThat(told.messages.get(0).reply().text())
        .isEqualTo("✋ DEF-98765 was withdrawn: it takes no files.");
  }

  @Test
  void tellsOnceOfAllThatWereSentTogether() {
    provider.answer = () -> new FetchResult.Fetched(FileSamples.text("no picture"));
    add("MM1/ME1");
    add("MM1/ME2");
    add("MM1/ME3");

    fileFetcher.fetchOne();
    fileFetcher.fetchOne();
    assertThat(told.messages).as("the third is on its way").isEmpty();
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    fileFetcher.fetchOne();

    assertThat(told.messages).hasSize(1);
    assertThat(told.messages.get(0).reply().text())
        .startsWith("✋ 2 of your files were not added to DEF-98765. I can take");
  }

  @Test
  void doesNotWaitForAFileThatTakesLong() {
    add("MM1/ME1");
    provider.answer =
        () ->
            provider.asked.get(provider.asked.size() - 1).equals("MM1/ME1")
                ? new FetchResult.Fetched(FileSamples.text("no picture"))
                : new FetchResult.NotYet("status 404");
    add("MM1/ME2");

    fileFetcher.fetchOne();
    fileFetcher.fetchOne();
    assertThat(told.messages).isEmpty();
    for (int i = 0; i < FetchRepository.QUICK_ATTEMPTS; i++) {
      database.execute("UPDATE whatsapp_media_fetch SET due_at = now()");
      fileFetcher.fetchOne();
    }

    assertThat(told.messages).hasSize(1);
    assertThat(told.messages.get(0).reply().text()).startsWith("✋ Your file was not added");
  }

  @Test
  void aFileThatWasAddedBeforeIsDone() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    record.outcome = Attachments.Addition.KNOWN;
    add("MM1/ME1");

    fileFetcher.fetchOne();

    assertThat(state()).isEqualTo("DONE");
    assertThat(told.messages).isEmpty();
  }

  @Test
  void aFileThatANodeLeftBehindIsTakenWhenItsLeaseEnds() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    add("MM1/ME1");
    FetchClaim left = rows.claim(Set.of("twilio"), FileFetcher.LEASE).orElseThrow();

    assertThat(fileFetcher.fetchOne()).isFalse();
    timePasses("91 seconds");
    assertThat(fileFetcher.fetchOne()).isTrue();

    assertThat(state()).isEqualTo("DONE");
    assertThat(rows.failed(left, FetchFailure.LOST, "late"))
        .as("the other node comes too late")
        .isFalse();
    assertThat(state()).isEqualTo("DONE");
  }

  @Test
  void whatFailsHereIsTriedAgain() {
    provider.answer =
        () -> {
          throw new IllegalStateException("secret");
        };
    add("MM1/ME1");

    fileFetcher.fetchOne();

    assertThat(state()).isEqualTo("PENDING");
    assertThat(database.value("SELECT error FROM whatsapp_media_fetch"))
        .isEqualTo("failed here: IllegalStateException");
  }

  @Test
  void whatCannotBeRecordedWaitsForTheEndOfItsLease() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    add("MM1/ME1");
    database.execute(
        "ALTER TABLE whatsapp_media_fetch ADD CONSTRAINT never_done CHECK (state <> 'DONE')");
    try {
      assertThatThrownBy(fileFetcher::fetchOne).isInstanceOf(DatabaseException.class);
    } finally {
      database.execute("ALTER TABLE whatsapp_media_fetch DROP CONSTRAINT never_done");
    }

    assertThat(state()).isEqualTo("PENDING");
    assertThat(database.value("SELECT error FROM whatsapp_media_fetch")).isEqualTo("null");
    assertThat(fileFetcher.fetchOne()).as("not at once").isFalse();
    timePasses("91 seconds");
    assertThat(fileFetcher.fetchOne()).isTrue();
    assertThat(state()).isEqualTo("DONE");
  }

  @Test
  void aFileOfAMessageStaysWithItAndNobodyIsToldOfIt() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    addToMessage("MM1/ME1");
    assertThat(messageFiles.of(CONVERSATION))
        .extracting(MessageFile::state)
        .containsExactly(MessageFile.State.ON_ITS_WAY);

    assertThat(fileFetcher.fetchOne()).isTrue();
    assertThat(fileFetcher.fetchOne()).isFalse();

    assertThat(record.added).isEmpty();
    assertThat(told.messages).isEmpty();
    List<MessageFile> files = messageFiles.of(CONVERSATION);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).correlation()).isEqualTo("c0ffee");
    assertThat(files.get(0).state()).isEqualTo(MessageFile.State.HERE);
    assertThat(messageFiles.open(CONVERSATION, files.get(0).id()).orElseThrow().type())
        .isEqualTo(FileType.JPEG);
    assertThat(messageFiles.open(CONVERSATION + 1, files.get(0).id()))
        .as("of another conversation")
        .isEmpty();
  }

  @Test
  void aFileOfAMessageThatIsNoPictureIsLostAndNobodyIsToldOfIt() {
    provider.answer = () -> new FetchResult.Fetched(FileSamples.text("<svg/>"));
    addToMessage("MM1/ME1");

    fileFetcher.fetchOne();

    assertThat(state()).isEqualTo("FAILED");
    assertThat(told.messages).isEmpty();
    assertThat(messageFiles.of(CONVERSATION))
        .extracting(MessageFile::state)
        .containsExactly(MessageFile.State.LOST);
  }

  @Test
  void aFileOfAMessageIsKeptOnceByWhicheverNode() {
    provider.answer = () -> new FetchResult.Fetched(JPEG);
    addToMessage("MM1/ME1");
    FetchClaim left = rows.claim(Set.of("twilio"), FileFetcher.LEASE).orElseThrow();
    timePasses("91 seconds");

    assertThat(fileFetcher.fetchOne()).isTrue();

    assertThat(rows.keep(left, FileType.JPEG, JPEG)).as("comes too late").isFalse();
    assertThat(messageFiles.of(CONVERSATION)).hasSize(1);
  }

  @Test
  void nothingIsKeptOfWhoeverWasErasedMeanwhile() {
    addToMessage("MM1/ME1");
    FetchClaim claim = rows.claim(Set.of("twilio"), FileFetcher.LEASE).orElseThrow();
    database.execute("DELETE FROM whatsapp_media_fetch WHERE person_id = 7");

    assertThat(rows.keep(claim, FileType.JPEG, JPEG)).isFalse();

    assertThat(database.value("SELECT count(*) FROM whatsapp_message_file")).isEqualTo("0");
  }

  @Test
  void leavesFilesOfAChannelAloneThatIsOff() {
    add("MM1/ME1");
    FileFetcher other = fetcher();

    assertThat(other.fetchOne()).isFalse();
    assertThat(state()).isEqualTo("PENDING");
  }

  @Test
  void waitsLongerEachTime() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 99).stream().map(FileFetcher.BACKOFF::after))
        .extracting(wait -> wait.toSeconds())
        .containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
  }

  private FileFetcher fetcher(Channel... channels) {
    return new FileFetcher(
        rows,
        Channels.of(channels),
        FileSamples.validation(),
        record,
        new FetchConclusion(rows, told, transactions));
  }

  private void add(String reference) {
    rows.add(
        new FetchRequest(
            "twilio",
            List.of(reference),
            "the crack",
            new FetchTarget.OfRecord(DEFECT),
            new PersonId(7),
            Locale.ENGLISH));
  }

  private void addToMessage(String reference) {
    rows.add(
        new FetchRequest(
            "twilio",
            List.of(reference),
            "the gauge",
            new FetchTarget.OfMessage(CONVERSATION, "c0ffee"),
            new PersonId(7),
            Locale.ENGLISH));
  }

  private void timePasses(String time) {
    database.execute(
        "UPDATE whatsapp_media_fetch SET due_at = due_at - interval '"
            + time
            + "', created_at = created_at - interval '"
            + time
            + "'");
  }

  private String state() {
    return database.value("SELECT state FROM whatsapp_media_fetch ORDER BY id DESC LIMIT 1");
  }

  /** Answers as it is told. */
  private static final class Provider extends ChannelStub {
    private final List<String> asked = new ArrayList<>();
    private Supplier<FetchResult> answer;

    private Provider() {
      super("twilio");
    }

    @Override
    public FetchResult fetch(String reference, int most) {
      asked.add(reference);
      return answer.get();
    }
  }

  /** Remembers what was added. */
  private static final class Record implements Attachments {
    private final List<NewAttachment> added = new ArrayList<>();
    private Addition outcome = Addition.ADDED;

    @Override
    public Match<FileCount> count(Reference subject) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Addition add(NewAttachment attachment) {
      added.add(attachment);
      return outcome;
    }

    @Override
    public List<AttachmentView> of(Reference subject) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AttachmentView> same(Reference subject, byte[] bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AttachedFile> open(long id) {
      throw new UnsupportedOperationException();
    }
  }

  /** Remembers what people were told. */
  private static final class Told implements Announcements {
    private final List<Announcement> messages = new ArrayList<>();

    @Override
    public List<OptionalLong> enqueue(List<Announcement> all) {
      messages.addAll(all);
      return List.of();
    }

    @Override
    public int withdraw(Collection<Long> outboxIds) {
      throw new UnsupportedOperationException();
    }
  }
}
