package com.barron.console.system;

import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.console.session.ReturnPath;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.outbox.operation.MessageOperations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Optional;

/** How the product fares, and what operators do about messages and signatures. */
@Path("/system")
@Singleton
public class SystemResource {
  private final Pages pages;
  private final SystemReader systemReader;
  private final MessageOperations messageOperations;
  private final SignatureCheck signatureCheck;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public SystemResource() {
    this(null, null, null, null);
  }

  @Inject
  public SystemResource(
      Pages pages,
      SystemReader systemReader,
      MessageOperations messageOperations,
      SignatureCheck signatureCheck) {
    this.pages = pages;
    this.systemReader = systemReader;
    this.messageOperations = messageOperations;
    this.signatureCheck = signatureCheck;
  }

  @GET
  public Response system(@Context HttpServletRequest request, @Context UriInfo uri) {
    operator(request);
    return pages.answer("system", pages.page(request, uri), Map.of("system", systemReader.read()));
  }

  /** A message that died is sent after all; from here, or from the first page. */
  @POST
  @Path("/redrive")
  public Response redrive(@Context HttpServletRequest request) {
    String id = FormInput.text(request, "message");
    if (!id.matches("[0-9]{1,18}")) {
      throw new BadRequestException();
    }
    boolean isRedriven = messageOperations.redrive(Long.parseLong(id), operator(request));
    return answer(
        isRedriven ? Outcome.Kind.REDRIVEN : Outcome.Kind.NOT_DEAD, ReturnPath.of(request));
  }

  @POST
  @Path("/test-message")
  public Response test(@Context HttpServletRequest request) {
    boolean isSent = messageOperations.sendTest(operator(request));
    return answer(isSent ? Outcome.Kind.TEST_MESSAGE_SENT : Outcome.Kind.NOT_REACHABLE, "/system");
  }

  @GET
  @Path("/signature")
  public Response signature(@Context HttpServletRequest request, @Context UriInfo uri) {
    operator(request);
    return signature(request, uri, Optional.empty());
  }

  /** Nothing of what is pasted is kept. */
  @POST
  @Path("/signature")
  public Response check(@Context HttpServletRequest request, @Context UriInfo uri) {
    operator(request);
    return signature(request, uri, Optional.of(signatureCheck.check(PastedRequest.of(request))));
  }

  private Response signature(
      HttpServletRequest request, UriInfo uri, Optional<SignatureCheck.Finding> finding) {
    Page page = pages.page(request, uri);
    return pages.answer(
        "signature", page, Map.of("pasted", PastedRequest.of(request), "finding", finding));
  }

  private static PersonId operator(HttpServletRequest request) {
    return Visit.of(request).allowed(Permission.OPERATE).person().id();
  }

  private static Response answer(Outcome.Kind kind, String to) {
    return Response.seeOther(Outcome.of(kind).on(to)).build();
  }
}
