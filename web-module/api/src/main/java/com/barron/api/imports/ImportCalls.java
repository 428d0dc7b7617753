package com.barron.api.imports;

import com.barron.api.access.Caller;
import com.barron.api.call.CallBody;
import com.barron.api.call.Responses;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.representation.ImportJson;
import com.barron.api.schema.Field;
import com.barron.production.imports.ImportFormat;
import com.barron.production.imports.ImportRequest;
import com.barron.production.imports.ImportResult;
import com.barron.production.imports.ImportResult.Unreadable;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.Imports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Files of many records, whatever kind these are, and the files to be filled. */
@Singleton
class ImportCalls {
  private final Imports imports;

  @Inject
  ImportCalls(Imports imports) {
    this.imports = imports;
  }

  Response load(ImportSubject subject, HttpServletRequest call, UriInfo uri, InputStream content) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    check(query, ImportJson.DRY_RUN, ImportJson.ATOMIC);
    boolean isDryRun = value(query, ImportJson.DRY_RUN).orElse(false);
    boolean isAtomic = value(query, ImportJson.ATOMIC).orElse(true);
    ImportFormat format = format(call);
    ImportResult result =
        imports.load(
            new ImportRequest(
                subject,
                format,
                CallBody.read(content, Imports.LARGEST_FILE),
                isDryRun,
                isAtomic,
                Caller.of(call).key().person()));
    if (result instanceof ImportResult.Done done) {
      return Response.ok(
              ImportJson.IMPORT.write(done.view()).toString(), MediaType.APPLICATION_JSON_TYPE)
          .build();
    }
    throw new ProblemException(
        result instanceof Unreadable unreadable
            ? problem(unreadable)
            : Problem.of(ProblemType.IMPORT_RUNNING));
  }

  private static Problem problem(Unreadable unreadable) {
    String row = unreadable.row().map(number -> " Row " + number + ".").orElse("");
    Problem because = Problem.because(ProblemType.UNREADABLE_IMPORT, unreadable.problem());
    return new Problem(
        because.type(),
        because.detail() + row,
        unreadable.field().stream()
            .map(column -> FieldError.ofField(column, Code.REQUIRED, "a column, once"))
            .toList(),
        because.reason());
  }

  private static ImportFormat format(HttpServletRequest call) {
    String type = String.valueOf(call.getContentType()).split(";", 2)[0].strip();
    return ImportFormat.ofMediaType(type.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    "Send "
                        + String.join(
                            ", ",
                            Stream.of(ImportFormat.values()).map(ImportFormat::mediaType).toList())
                        + "."));
  }

  Response template(ImportSubject subject, UriInfo uri) {
    check(uri.getQueryParameters(), ImportJson.FILE_FORMAT);
    ImportFormat format =
        value(uri.getQueryParameters(), ImportJson.FILE_FORMAT).orElse(ImportFormat.CSV);
    String name = subject.word() + "." + format.extension();
    return Responses.file(imports.template(subject, format), format.mediaType(), name).build();
  }

  private static void check(MultivaluedMap<String, String> query, Field<?>... known) {
    List<FieldError> errors = new ArrayList<>();
    query.forEach(
        (name, values) -> {
          Optional<Field<?>> field =
              Stream.of(known).filter(each -> each.name().equals(name)).findFirst();
          if (field.isEmpty()) {
            errors.add(FieldError.ofParameter(name, Code.UNKNOWN, "there is no such parameter"));
          } else if (values.size() > 1) {
            errors.add(FieldError.ofParameter(name, Code.REPEATED, "it is given once"));
          } else if (field.get().type().parse(values.get(0)).isEmpty()) {
            errors.add(
                FieldError.ofParameter(name, field.get().type().code(), field.get().type().rule()));
          }
        });
    if (!errors.isEmpty()) {
      throw new ProblemException(ProblemType.INVALID_PARAMETER, errors);
    }
  }

  private static <V> Optional<V> value(MultivaluedMap<String, String> query, Field<V> field) {
    return Optional.ofNullable(query.getFirst(field.name())).flatMap(field.type()::parse);
  }
}
