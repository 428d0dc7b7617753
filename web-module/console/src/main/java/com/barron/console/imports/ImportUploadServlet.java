package com.barron.console.imports;

import com.barron.console.page.Outcome;
import com.barron.console.session.FormInput;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.accounts.Member;
import com.barron.production.imports.FileProblem;
import com.barron.production.imports.ImportFormat;
import com.barron.production.imports.ImportRequest;
import com.barron.production.imports.ImportResult;
import com.barron.production.imports.ImportResult.Unreadable;
import com.barron.production.imports.ImportSubject;
import com.barron.production.imports.Imports;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes a file in. A form with a file is for the servlet container; all else is a page. */
@WebServlet(name = "import-upload", urlPatterns = "/import/load")
@MultipartConfig(
    maxFileSize = Imports.LARGEST_FILE,
    maxRequestSize = Imports.LARGEST_FILE + 16_384L,
    fileSizeThreshold = Imports.LARGEST_FILE)
public class ImportUploadServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Imports imports;

  @Inject
  public ImportUploadServlet(Imports imports) {
    this.imports = imports;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Member member = Visit.of(request).known();
    if (!member.may(Permission.IMPORT)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + next(request, member));
  }

  private URI next(HttpServletRequest request, Member member) throws IOException, ServletException {
    Part file = request.getPart("file");
    String name = file == null ? null : file.getSubmittedFileName();
    Optional<ImportFormat> format = Optional.ofNullable(name).flatMap(ImportFormat::ofName);
    Optional<ImportSubject> subject =
        Stream.of(ImportSubject.values())
            .filter(known -> known.word().equals(FormInput.text(request, "subject")))
            .findFirst();
    if (format.isEmpty() || subject.isEmpty()) {
      return said(Outcome.Kind.FILE_MISSING);
    }
    ImportResult result =
        imports.load(
            new ImportRequest(
                subject.get(),
                format.get(),
                file.getInputStream().readAllBytes(),
                FormInput.text(request, "do").equals("try"),
                FormInput.text(request, "alone").isEmpty(),
                member.person().id()));
    if (result instanceof ImportResult.Done done) {
      return URI.create("/import/" + done.view().id());
    }
    return said(
        result instanceof Unreadable unreadable
            ? kind(unreadable.problem())
            : Outcome.Kind.IMPORT_BUSY);
  }

  private static URI said(Outcome.Kind kind) {
    return new Outcome(kind, Optional.empty()).on("/import");
  }

  private static Outcome.Kind kind(FileProblem problem) {
    return switch (problem) {
      case UNREADABLE -> Outcome.Kind.FILE_UNREADABLE;
      case EMPTY -> Outcome.Kind.FILE_EMPTY;
      case HEADER -> Outcome.Kind.FILE_HEADER;
      case QUOTE -> Outcome.Kind.FILE_QUOTE;
      case ROWS -> Outcome.Kind.FILE_ROWS;
      case SIZE -> Outcome.Kind.FILE_SIZE;
      case CONTENT_SIZE -> Outcome.Kind.FILE_CONTENT_SIZE;
    };
  }
}
