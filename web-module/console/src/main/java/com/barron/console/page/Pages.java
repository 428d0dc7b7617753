package com.barron.console.page;

import com.barron.console.session.FormInput;
import com.barron.console.session.Visit;
import com.barron.production.digest.Sha256;
import com.barron.production.people.People;
import com.barron.production.people.PersonId;
import com.barron.production.people.StaffMember;
import com.barron.production.zone.PersonZones;
import com.barron.whatsapp.flows.lookup.DisplayNames;
import com.barron.whatsapp.text.TimeText;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes pages of templates, which are classes since the build. */
@Singleton
public class Pages {
  private static final String HTML = "text/html;charset=UTF-8";
  private static final int TAG_DIGITS = 32;

  /** Stands in a part until its version is known. */
  private static final EntityTag UNVERSIONED = new EntityTag("version-of-this-part");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader());
  private final People people;
  private final PersonZones personZones;
  private final Clock clock;

  @Inject
  public Pages(People people, PersonZones personZones, Clock clock) {
    this.people = people;
    this.personZones = personZones;
    this.clock = clock;
  }

  /** For the reader of a request. */
  public Page page(HttpServletRequest request, UriInfo uri) {
    Visit visit = Visit.of(request);
    var zone = visit.member().flatMap(member -> personZones.of(member.person().id()));
    Optional<Outcome> refused = Outcome.refused(request);
    return new Page(
        visit,
        TimeText.of(clock, zone),
        refused.or(() -> Outcome.in(uri.getQueryParameters())),
        new DisplayNames.Names(Map.of()),
        refused.isEmpty() ? Map.of() : FormInput.all(request));
  }

  /** For the reader of a request, about these people. */
  @SafeVarargs
  public final Page page(HttpServletRequest request, UriInfo uri, Stream<PersonId>... people) {
    List<PersonId> wanted = new ArrayList<>();
    for (Stream<PersonId> some : people) {
      some.forEach(wanted::add);
    }
    return naming(page(request, uri), wanted);
  }

  /** The same with the names of these people. */
  public Page naming(Page page, Collection<PersonId> wanted) {
    return page.with(new DisplayNames(people).of(wanted.stream().distinct().toList(), page::say));
  }

  /** The same with the names of people who were read already. */
  public Page named(Page page, Collection<StaffMember> staff) {
    return page.with(DisplayNames.Names.of(staff, page::say));
  }

  public Response answer(String template, Page page, Map<String, Object> model) {
    return Response.ok(html(template, page, model), HTML).build();
  }

  /** The same for a form that is to be corrected: what was typed is in the model. */
  public Response refuse(String template, Page page, Map<String, Object> model) {
    return Response.status(422).entity(html(template, page, model)).type(HTML).build();
  }

  /**
   * A part of a page that is asked for again and again: nothing is sent when it is as the asker has
   * it. The part gets its version as {@code version}.
   */
  public Response part(String template, Page page, Map<String, Object> model, Request request) {
    String html = html(template, page, versioned(model, UNVERSIONED));
    EntityTag tag = version(html);
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return unchanged != null
        ? unchanged.tag(tag).build()
        : Response.ok(html.replace(UNVERSIONED.getValue(), tag.getValue()), HTML).tag(tag).build();
  }

  /** The model with the version of a part of the page. */
  public Map<String, Object> versioned(String part, Page page, Map<String, Object> model) {
    return versioned(model, version(html(part, page, versioned(model, UNVERSIONED))));
  }

  private static EntityTag version(String html) {
    return new EntityTag(Sha256.of(html).hex().substring(0, TAG_DIGITS));
  }

  private static Map<String, Object> versioned(Map<String, Object> model, EntityTag tag) {
    Map<String, Object> more = new HashMap<>(model);
    more.put("version", tag.getValue());
    return more;
  }

  private String html(String template, Page page, Map<String, Object> model) {
    Map<String, Object> all = new HashMap<>(model);
    all.put("page", page);
    StringOutput output = new StringOutput();
    engine.render(template + ".jte", all, output);
    return output.toString();
  }
}
