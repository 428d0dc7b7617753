package com.barron.web.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.FileCount;
import com.barron.production.attachments.FileType;
import com.barron.production.attachments.NewAttachment;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Match;
import com.barron.production.reference.Reference;
import com.barron.web.FakeResponse;
import com.barron.web.attachments.AttachmentsResource.AttachmentJson;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsResourceTest {
  private static final AttachmentView PDF =
      new AttachmentView(
          7,
          Reference.of("DEF-98765"),
          FileType.PDF,
          3,
          "\"><script>\r\nSet-Cookie: a=b",
          new PersonId(1),
          Instant.parse("2026-03-02T08:00:00Z"));

  private final AttachmentsResource resource = new AttachmentsResource(new OneFile());
  private final FakeResponse headers = new FakeResponse();

  @Test
  void handsAFileOutToBeSavedAndNeverToBeShown() {
    try (var answer = resource.file(7, headers.asItGoes())) {
      assertThat(answer.getHeaderString("Content-Disposition"))
          .isEqualTo("attachment; filename=\"DEF-98765-7.pdf\"");
      assertThat(answer.getMediaType()).hasToString("application/pdf");
      assertThat(answer.getEntity()).isEqualTo(new byte[] {1, 2, 3});
      assertThat(headers.headers())
          .containsEntry("X-Content-Type-Options", "nosniff")
          .containsEntry("Content-Security-Policy", "sandbox; default-src 'none'");
    }
  }

  @Test
  void listsWhatARecordHas() {
    assertThat(resource.of("def 98765"))
        .containsExactly(
            new AttachmentJson(
                7, "DEF-98765-7.pdf", "application/pdf", 3, PDF.caption(), "2026-03-02T08:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ORD-12345", "../etc/passwd", "DEF-", "x"})
  void knowsNoRecordThatCannotHaveAny(String subject) {
    assertThatThrownBy(() -> resource.of(subject)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void saysSoWhenThereIsNoSuchFile() {
    assertThatThrownBy(() -> resource.file(8, headers.asItGoes()))
        .isInstanceOf(NotFoundException.class);
  }

  /** A defect with one document. */
  private static final class OneFile implements Attachments {
    @Override
    public Match<FileCount> count(Reference subject) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Addition add(NewAttachment attachment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<AttachmentView> of(Reference subject) {
      return List.of(PDF);
    }

    @Override
    public Optional<AttachmentView> same(Reference subject, byte[] bytes) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<AttachedFile> open(long id) {
      return Optional.of(new AttachedFile(PDF, new byte[] {1, 2, 3})).filter(f -> id == 7);
    }
  }
}
