package com.barron.whatsapp.channel.meta;

import static com.barron.production.json.Jsonp.JSON;

import com.barron.whatsapp.channel.ChoiceForm;
import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.ListRow;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import com.barron.whatsapp.channel.ChoiceLimits;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ListTexts;
import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.settings.MetaAccount;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** The JSON of a message that we send. */
final class OutboundMessageJson {
  /** The longest text of a message without choices. */
  static final int LONGEST_TEXT = 4_096;

  private static final String INTERACTIVE = "interactive";
  private static final String TEMPLATE = "template";

  private OutboundMessageJson() {}

  /** Whether a message of ours has choices that are tapped. */
  static boolean isInteractive(JsonObject message) {
    return message.containsKey(INTERACTIVE);
  }

  /** Meta's code of the language of a message of ours; empty when it is no template. */
  static Optional<String> templateLanguage(JsonObject message) {
    return Optional.ofNullable(message.getJsonObject(TEMPLATE))
        .map(template -> template.getJsonObject("language").getString("code"));
  }

  /** Empty when the person has to be written to by a template and there is none. */
  static Optional<JsonObject> of(
      Delivery delivery, MetaAccount us, MissingTemplates missingTemplates) {
    if (delivery.windowOpen()) {
      return Optional.of(free(delivery));
    }
    return delivery
        .reply()
        .template()
        .flatMap(
            template ->
                Optional.ofNullable(us.templates().get(template.name().name()))
                    .map(
                        text ->
                            message(
                                delivery,
                                TEMPLATE,
                                template(
                                    text.name(),
                                    missingTemplates.code(text, template.language()),
                                    template))));
  }

  /** Marks a message as read, and shows for up to 25 seconds that we are typing. */
  static JsonObject typing(String inboundMessageId) {
    return object("messaging_product", "whatsapp")
        .add("status", "read")
        .add("message_id", inboundMessageId)
        .add("typing_indicator", object("type", "text"))
        .build();
  }

  private static JsonObject free(Delivery delivery) {
    ChoiceForm form =
        ChoiceForm.of(
            delivery.reply(), ChoiceLimits.OF_WHATSAPP, ListTexts.in(delivery.language()));
    if (form instanceof Buttons buttons) {
      return message(delivery, INTERACTIVE, buttons(buttons));
    }
    if (form instanceof Rows rows) {
      return message(delivery, INTERACTIVE, list(rows));
    }
    String text = ((ChoiceForm.NumberedText) form).text();
    return message(
        delivery, "text", JSON.createObjectBuilder().add("preview_url", false).add("body", text));
  }

  private static JsonObject message(Delivery delivery, String type, JsonObjectBuilder content) {
    return object("messaging_product", "whatsapp")
        .add("recipient_type", "individual")
        .add(MetaAddress.field(delivery.to()), delivery.to().value())
        .add(StatusParser.OUTBOX, String.valueOf(delivery.outboxId()))
        .add("type", type)
        .add(type, content)
        .build();
  }

  private static JsonObjectBuilder buttons(Buttons form) {
    JsonArrayBuilder buttons = JSON.createArrayBuilder();
    form.buttons()
        .forEach(
            button ->
                buttons.add(
                    object("type", "reply")
                        .add("reply", object("id", button.id()).add("title", button.title()))));
    return interactive("button", form.body(), form.footer())
        .add("action", JSON.createObjectBuilder().add("buttons", buttons));
  }

  private static JsonObjectBuilder list(Rows form) {
    JsonArrayBuilder rows = JSON.createArrayBuilder();
    form.rows().forEach(row -> rows.add(row(row)));
    return interactive("list", form.body(), form.footer())
        .add(
            "action",
            object("button", form.open())
                .add(
                    "sections",
                    JSON.createArrayBuilder().add(JSON.createObjectBuilder().add("rows", rows))));
  }

  private static JsonObjectBuilder row(ListRow row) {
    JsonObjectBuilder json = object("id", row.id()).add("title", row.title());
    return row.description().isEmpty() ? json : json.add("description", row.description());
  }

  private static JsonObjectBuilder interactive(String type, String body, String footer) {
    JsonObjectBuilder json = object("type", type).add("body", object("text", body));
    return footer.isEmpty() ? json : json.add("footer", object("text", footer));
  }

  private static JsonObjectBuilder template(String name, String language, Template template) {
    JsonArrayBuilder parameters = JSON.createArrayBuilder();
    template.values().forEach(value -> parameters.add(object("type", "text").add("text", value)));
    JsonObjectBuilder json = object("name", name).add("language", object("code", language));
    return template.variables().isEmpty()
        ? json
        : json.add(
            "components",
            JSON.createArrayBuilder()
                .add(object("type", "body").add("parameters", parameters))
                .add(acknowledge(template.values().get(0))));
  }

  /** What a tap on the template's button says. Without it Meta gives us the button's words. */
  private static JsonObjectBuilder acknowledge(String subject) {
    return object("type", "button")
        .add("sub_type", "quick_reply")
        .add("index", "0")
        .add(
            "parameters",
            JSON.createArrayBuilder()
                .add(object("type", "payload").add("payload", "ACK " + subject)));
  }

  private static JsonObjectBuilder object(String name, String value) {
    return JSON.createObjectBuilder().add(name, value);
  }
}
