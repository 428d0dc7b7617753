package com.barron.whatsapp.channel.meta;

import com.barron.production.people.identity.Identity;
import com.barron.production.people.identity.IdentityKind;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Deadline;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.channel.http.AnswerReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All that reads answers of Meta. */
public final class MetaReaders {
  private static final String ERROR =
      """
      {"error":{"message":"(#131009) x","type":"OAuthException","code":131009,"error_subcode":33,
       "error_data":{"messaging_product":"whatsapp","details":"x"},"fbtrace_id":"A"}}
      """;

  private MetaReaders() {}

  /** Of a provider at an address. */
  public static List<AnswerReader> at(String address) {
    MetaChannel channel =
        new MetaChannel(Accounts.settings(address + "/v26.0"), Duration.ofSeconds(5));
    String sent = MetaPayloads.text("meta-send-response-200.json");
    String media =
        "{\"url\":\"" + address + "/file\",\"mime_type\":\"x\",\"sha256\":\"00\",\"id\":\"1\"}";
    Reply choices = new Reply("Severity?", List.of(new Choice("LOW", "Low")), "");
    Template template =
        new Template(Template.Name.SLA_WARNING, Locale.forLanguageTag("es"), List.of("x"));
    Reply warning = new Reply("2 h left", List.of(), "", Optional.of(template));
    return List.of(
        new AnswerReader("meta sent", sent, () -> channel.send(to(Reply.of("hi"), true))),
        new AnswerReader("meta error", ERROR, () -> channel.send(to(Reply.of("hi"), true))),
        new AnswerReader("meta error, choices", ERROR, () -> channel.send(to(choices, true))),
        new AnswerReader("meta error, template", ERROR, () -> channel.send(to(warning, false))),
        new AnswerReader("meta media", media, () -> channel.fetch("1234", 1_000)),
        new AnswerReader(
            "meta typing",
            "{\"success\":true}",
            () -> {
              channel.showTyping("wamid.1", Deadline.in(Duration.ofSeconds(5)));
              return "shown or not";
            }));
  }

  private static Delivery to(Reply reply, boolean windowOpen) {
    return new Delivery(
        17,
        new Identity("meta", IdentityKind.PHONE, "+12025550123"),
        reply,
        windowOpen,
        Instant.EPOCH,
        Deadline.in(Duration.ofMinutes(5)));
  }
}
