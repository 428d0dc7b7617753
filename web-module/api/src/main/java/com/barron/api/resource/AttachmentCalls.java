package com.barron.api.resource;

import com.barron.api.access.Caller;
import com.barron.api.call.CallBody;
import com.barron.api.call.Responses;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.AttachmentJson;
import com.barron.api.schema.Field;
import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.AttachmentView;
import com.barron.production.attachments.Attachments;
import com.barron.production.attachments.Attachments.Addition;
import com.barron.production.attachments.NewAttachment;
import com.barron.production.attachments.validation.FileValidation;
import com.barron.production.attachments.validation.FileVerdict;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** Attachments of records, whatever kind these are: always to be saved, never to be shown. */
@Singleton
class AttachmentCalls {
  private final Attachments attachments;
  private final FileValidation validation;

  @Inject
  AttachmentCalls(Attachments attachments, FileValidation validation) {
    this.attachments = attachments;
    this.validation = validation;
  }

  Response list(ReferenceKind kind, String number) {
    return Responses.list(AttachmentJson.ATTACHMENT, attachments.of(record(kind, number)));
  }

  /** A file of this very record. */
  Response file(ReferenceKind kind, String number, String id) {
    Reference record = Responses.reference(kind, number);
    if (!id.matches("[0-9]{1,18}")) {
      throw Responses.notFound();
    }
    AttachedFile file =
        attachments
            .open(Long.parseLong(id))
            .filter(found -> found.view().subject().equals(record))
            .orElseThrow(Responses::notFound);
    AttachmentView view = file.view();
    return Responses.file(file.bytes(), view.type().mediaType(), view.fileName()).build();
  }

  /** Added by the person that the key belongs to. @param caption may be null */
  Response add(
      ReferenceKind kind,
      String number,
      String caption,
      HttpServletRequest call,
      InputStream content) {
    Reference record = record(kind, number);
    String said = caption(Optional.ofNullable(caption));
    FileVerdict.Fit file = fit(CallBody.read(content, NewAttachment.LARGEST));
    Addition outcome =
        attachments.add(
            new NewAttachment(
                record, file.type(), file.bytes(), said, Caller.of(call).key().person()));
    return switch (outcome) {
      case ADDED -> answer(201, record, file);
      case KNOWN -> answer(200, record, file);
      case FULL, WITHDRAWN ->
          throw new ProblemException(Problem.because(ProblemType.WRONG_STATE, outcome));
    };
  }

  private Response answer(int status, Reference record, FileVerdict.Fit file) {
    AttachmentView added =
        attachments
            .same(record, file.bytes())
            .orElseThrow(() -> new IllegalStateException("the file is not stored"));
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(AttachmentJson.ATTACHMENT.write(added).toString())
        .build();
  }

  private Reference record(ReferenceKind kind, String number) {
    Reference record = Responses.reference(kind, number);
    if (attachments.count(record).found().isEmpty()) {
      throw Responses.notFound();
    }
    return record;
  }

  private FileVerdict.Fit fit(byte[] bytes) {
    FileVerdict verdict = validation.of(bytes);
    if (verdict instanceof FileVerdict.Unfit unfit) {
      throw new ProblemException(
          switch (unfit.reason()) {
            case UNFIT -> ProblemType.UNFIT_FILE;
            case LARGE -> ProblemType.CONTENT_TOO_LARGE;
          });
    }
    return (FileVerdict.Fit) verdict;
  }

  private static String caption(Optional<String> written) {
    Field<String> field = AttachmentJson.CAPTION;
    return written
        .filter(text -> !text.isBlank())
        .map(
            text ->
                field
                    .type()
                    .parse(text)
                    .orElseThrow(
                        () ->
                            new ProblemException(
                                ProblemType.INVALID_PARAMETER,
                                List.of(
                                    FieldError.ofParameter(
                                        field.name(), field.type().code(), field.type().rule())))))
        .orElse("");
  }
}
