package com.barron.console.conversations;

import com.barron.console.page.Outcome;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.people.PersonId;
import com.barron.whatsapp.conversation.supervision.Conversations;
import com.barron.whatsapp.conversation.supervision.SupervisionResult;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;

/** A conversation is taken over, written in, handed back, taken back to the menu. */
@Path("/actions/conversation/{id: [0-9]{1,18}}")
@Singleton
public class ConversationActionsResource {
  private static final String FORM = "[0-9a-f-]{36}";

  private final Pages pages;
  private final Conversations conversations;
  private final ConversationReader conversationReader;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ConversationActionsResource() {
    this(null, null, null);
  }

  @Inject
  public ConversationActionsResource(
      Pages pages, Conversations conversations, ConversationReader conversationReader) {
    this.pages = pages;
    this.conversations = conversations;
    this.conversationReader = conversationReader;
  }

  @POST
  @Path("/take-over")
  public Response takeOver(@PathParam("id") long id, @Context HttpServletRequest request) {
    return answer(id, conversations.takeOver(id, by(request)), Outcome.Kind.TAKEN_OVER);
  }

  @POST
  @Path("/hand-back")
  public Response handBack(@PathParam("id") long id, @Context HttpServletRequest request) {
    return answer(id, conversations.handBack(id, by(request)), Outcome.Kind.HANDED_BACK);
  }

  @POST
  @Path("/free")
  public Response free(@PathParam("id") long id, @Context HttpServletRequest request) {
    return answer(id, conversations.free(id, by(request)), Outcome.Kind.FREED);
  }

  /** What cannot be sent stays in the form. */
  @POST
  @Path("/write")
  public Response write(
      @PathParam("id") long id, @Context HttpServletRequest request, @Context UriInfo uri) {
    PersonId by = by(request);
    String text = FormInput.text(request, "text");
    String form = FormInput.text(request, "form");
    if (text.isBlank() || text.length() > Conversations.LONGEST_TEXT || !form.matches(FORM)) {
      throw new BadRequestException();
    }
    SupervisionResult result = conversations.write(id, by, text, form);
    if (result == SupervisionResult.DONE || result == SupervisionResult.UNKNOWN) {
      return answer(id, result, Outcome.Kind.WRITTEN);
    }
    ChatView chat = conversationReader.read(id);
    Page page = pages.naming(pages.page(request, uri), chat.people());
    Map<String, Object> model = new HashMap<>(conversationReader.model(pages, page, chat, text));
    model.put("problem", page.say(kind(result, Outcome.Kind.WRITTEN).key()));
    return pages.refuse("conversation", page, model);
  }

  private static PersonId by(HttpServletRequest request) {
    return Visit.of(request).allowed(Permission.TALK_FOR_BARRON).person().id();
  }

  private static Response answer(long id, SupervisionResult result, Outcome.Kind done) {
    return Response.seeOther(Outcome.of(kind(result, done)).on("/conversations/" + id)).build();
  }

  private static Outcome.Kind kind(SupervisionResult result, Outcome.Kind done) {
    return switch (result) {
      case DONE -> done;
      case UNKNOWN -> Outcome.Kind.NO_CONVERSATION;
      case TAKEN_BY_OTHER -> Outcome.Kind.TAKEN_BY_OTHER;
      case NOT_TAKEN -> Outcome.Kind.NOT_TAKEN;
      case WINDOW_CLOSED -> Outcome.Kind.WINDOW_CLOSED;
      case OWN -> Outcome.Kind.OWN_CONVERSATION;
    };
  }
}
