package com.barron.console.conversations;

import com.barron.console.page.FileResponse;
import com.barron.console.page.Page;
import com.barron.console.page.Pages;
import com.barron.console.session.FormInput;
import com.barron.console.session.Visit;
import com.barron.production.access.Permission;
import com.barron.production.attachments.AttachedFile;
import com.barron.production.attachments.Attachments;
import com.barron.whatsapp.conversation.supervision.ConversationFilter;
import com.barron.whatsapp.conversation.supervision.ConversationPage;
import com.barron.whatsapp.conversation.supervision.Conversations;
import com.barron.whatsapp.media.message.MessageFileContent;
import com.barron.whatsapp.media.message.MessageFiles;
import com.barron.whatsapp.text.TextKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What people and Barron say to each other. */
@Path("/conversations")
@Singleton
public class ConversationsResource {
  private static final int SHOWN = 50;
  private static final int LONGEST_NAME = 80;

  private final Pages pages;
  private final Conversations conversations;
  private final ConversationReader conversationReader;
  private final Attachments attachments;
  private final MessageFiles messageFiles;

  /** RESTEasy refuses a resource without this constructor; CDI uses the other one. */
  public ConversationsResource() {
    this(null, null, null, null, null);
  }

  @Inject
  public ConversationsResource(
      Pages pages,
      Conversations conversations,
      ConversationReader conversationReader,
      Attachments attachments,
      MessageFiles messageFiles) {
    this.pages = pages;
    this.conversations = conversations;
    this.conversationReader = conversationReader;
    this.attachments = attachments;
    this.messageFiles = messageFiles;
  }

  @GET
  public Response list(@Context HttpServletRequest request, @Context UriInfo uri) {
    Visit.of(request).allowed(Permission.TALK_FOR_BARRON);
    ConversationFilter filter =
        Stream.of(ConversationFilter.values())
            .filter(known -> TextKey.of(known).equals(FormInput.text(request, "show")))
            .findFirst()
            .orElse(ConversationFilter.ALL);
    String typed = FormInput.text(request, "name").strip();
    String name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    Optional<ConversationPage.Key> after = ListKey.parse(FormInput.text(request, "after"));
    ConversationPage list = conversations.list(filter, name, after, SHOWN);
    Page page =
        pages.naming(
            pages.page(request, uri),
            list.conversations().stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            one.person().stream(), one.takeOver().map(it -> it.by()).stream()))
                .toList());
    return pages.answer(
        "conversations",
        page,
        Map.of(
            "list",
            list,
            "filter",
            filter,
            "name",
            name,
            "address",
            "/console/conversations?show="
                + TextKey.of(filter)
                + "&name="
                + URLEncoder.encode(name, StandardCharsets.UTF_8),
            "isFirst",
            after.isEmpty(),
            "next",
            list.next().map(ListKey::of).orElse("")));
  }

  @GET
  @Path("/{id: [0-9]{1,18}}")
  public Response conversation(
      @PathParam("id") long id, @Context HttpServletRequest request, @Context UriInfo uri) {
    Visit.of(request).allowed(Permission.TALK_FOR_BARRON);
    ChatView chat = conversationReader.read(id);
    Page page = pages.naming(pages.page(request, uri), chat.people());
    return pages.answer("conversation", page, conversationReader.model(pages, page, chat, ""));
  }

  /** The part that is asked for again. */
  @GET
  @Path("/{id: [0-9]{1,18}}/chat")
  public Response part(
      @PathParam("id") long id,
      @Context HttpServletRequest http,
      @Context UriInfo uri,
      @Context Request request) {
    Visit.of(http).allowed(Permission.TALK_FOR_BARRON);
    ChatView chat = conversationReader.read(id);
    Page page = pages.naming(pages.page(http, uri), chat.people());
    return pages.part("conversation-part", page, Map.of("chat", chat), request);
  }

  /** A file that this very person sent. */
  @GET
  @Path("/{id: [0-9]{1,18}}/files/{file: [0-9]{1,18}}")
  public Response file(
      @PathParam("id") long id,
      @PathParam("file") long fileId,
      @Context HttpServletRequest request) {
    Visit.of(request).allowed(Permission.TALK_FOR_BARRON);
    AttachedFile file =
        conversations
            .find(id)
            .flatMap(one -> one.person())
            .flatMap(
                person ->
                    attachments.open(fileId).filter(found -> found.view().by().equals(person)))
            .orElseThrow(NotFoundException::new);
    return FileResponse.attached(file.view().type(), file.bytes(), file.view().fileName());
  }

  /** A file of a message of this very conversation, which is on no record. */
  @GET
  @Path("/{id: [0-9]{1,18}}/sent/{file: [0-9]{1,18}}")
  public Response sentFile(
      @PathParam("id") long id,
      @PathParam("file") long fileId,
      @Context HttpServletRequest request) {
    Visit.of(request).allowed(Permission.TALK_FOR_BARRON);
    MessageFileContent file = messageFiles.open(id, fileId).orElseThrow(NotFoundException::new);
    return FileResponse.attached(file.type(), file.bytes(), file.fileName());
  }
}
