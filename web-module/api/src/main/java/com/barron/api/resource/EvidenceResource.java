package com.barron.api.resource;

import com.barron.api.call.Responses;
import com.barron.api.operation.Implements;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.AuditJson;
import com.barron.production.evidence.DefectEvidence;
import com.barron.production.reference.Reference;
import com.barron.production.reference.ReferenceKind;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The evidence of defects, to be saved. */
@Path("/defects/{number}/evidence")
@Singleton
public class EvidenceResource {
  private final DefectEvidence evidence;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public EvidenceResource() {
    this(null);
  }

  @Inject
  public EvidenceResource(DefectEvidence evidence) {
    this.evidence = evidence;
  }

  /** In the language that {@code lang} names, else in the first of Accept-Language that we have. */
  @GET
  @Implements(Operation.READ_DEFECT_EVIDENCE)
  public Response read(
      @PathParam("number") String number, @Context UriInfo uri, @Context HttpHeaders headers) {
    Locale language =
        Optional.ofNullable(uri.getQueryParameters().getFirst(AuditJson.LANGUAGE.name()))
            .map(EvidenceResource::spoken)
            .orElseGet(() -> accepted(headers));
    Reference defect = Responses.reference(ReferenceKind.DEFECT, number);
    byte[] pdf = evidence.of(defect, language).orElseThrow(Responses::notFound);
    String name = defect + "-evidence-" + language + ".pdf";
    return Responses.file(pdf, "application/pdf", name).language(language).build();
  }

  private static Locale spoken(String tag) {
    return AuditJson.LANGUAGE
        .type()
        .parse(tag)
        .map(Locale::forLanguageTag)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.INVALID_PARAMETER,
                    List.of(
                        FieldError.ofParameter(
                            AuditJson.LANGUAGE.name(),
                            AuditJson.LANGUAGE.type().code(),
                            AuditJson.LANGUAGE.type().rule()))));
  }

  private static Locale accepted(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .flatMap(
            wanted ->
                DefectEvidence.LANGUAGES.stream()
                    .filter(language -> language.getLanguage().equals(wanted.getLanguage())))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }
}
