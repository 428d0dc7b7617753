package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.channel.Template;
import com.barron.whatsapp.channel.TemplateTexts;
import com.twilio.rest.content.v1.Content.ContentCreateRequest;
import com.twilio.rest.content.v1.Content.ListItem;
import com.twilio.rest.content.v1.Content.QuickReplyAction;
import com.twilio.rest.content.v1.Content.QuickReplyActionType;
import com.twilio.rest.content.v1.Content.TwilioListPicker;
import com.twilio.rest.content.v1.Content.TwilioQuickReply;
import com.twilio.rest.content.v1.Content.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A content resource as we create it. Those for choices hold nothing but placeholders, so that a
 * few of them do for every question in every language.
 *
 * @param name the friendly name
 * @param language of what is said besides the placeholders
 * @param samples examples for the placeholders, by their numbers
 * @param isTemplate whether it is to be approved, for somebody who may not be written to freely
 */
record ContentDefinition(
    String name, Locale language, Types types, Map<String, String> samples, boolean isTemplate) {
  private static final int MOST_BUTTONS = 3;
  private static final int MOST_ROWS = 10;

  ContentDefinition {
    samples = Map.copyOf(samples);
  }

  /** All that the product uses. */
  static List<ContentDefinition> all() {
    Stream<ContentDefinition> choices =
        Stream.concat(
            IntStream.rangeClosed(1, MOST_BUTTONS).mapToObj(ContentDefinition::buttons),
            IntStream.rangeClosed(1, MOST_ROWS).mapToObj(ContentDefinition::list));
    Stream<ContentDefinition> templates =
        TemplateTexts.languages().stream()
            .flatMap(
                language ->
                    Stream.of(Template.Name.values()).map(name -> template(name, language)));
    return Stream.concat(choices, templates).toList();
  }

  /** What Twilio is asked to create. */
  ContentCreateRequest request() {
    ContentCreateRequest.Builder request =
        ContentCreateRequest.builder(language.toLanguageTag(), types);
    request.friendlyName(name);
    request.variables(samples);
    return request.build();
  }

  /** 1 the text; 2 and 3 title and id of the first button, and so on. */
  private static ContentDefinition buttons(int count) {
    Map<String, String> samples = new HashMap<>(Map.of("1", "Severity (Low/Medium/High): ?"));
    List<QuickReplyAction> actions =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number -> {
                  samples.put(String.valueOf(2 * number), "Choice " + number);
                  samples.put(String.valueOf(2 * number + 1), "CHOICE_" + number);
                  return action(variable(2 * number), variable(2 * number + 1));
                })
            .toList();
    return new ContentDefinition(
        ContentName.buttons(count),
        Locale.ENGLISH,
        quickReply(variable(1), actions),
        samples,
        false);
  }

  /**
   * 1 the text, 2 the label of the button that opens the list; 3, 4, 5 title, id, description of
   * the first row, …
   */
  private static ContentDefinition list(int count) {
    Map<String, String> samples = new HashMap<>(Map.of("1", "Defect Type: ?", "2", "Choose"));
    List<ListItem> items =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number -> {
                  samples.put(String.valueOf(3 * number), "Choice " + number);
                  samples.put(String.valueOf(3 * number + 1), "CHOICE_" + number);
                  samples.put(String.valueOf(3 * number + 2), "or type " + number);
                  return item(3 * number);
                })
            .toList();
    var list = new TwilioListPicker.Builder(variable(1), variable(2), items).build();
    var types = Types.builder();
    types.twilioListPicker(list);
    return new ContentDefinition(
        ContentName.list(count), Locale.ENGLISH, types.build(), samples, false);
  }

  private static ListItem item(int first) {
    ListItem.Builder item = ListItem.builder(variable(first + 1), variable(first));
    item.description(variable(first + 2));
    return item.build();
  }

  private static ContentDefinition template(Template.Name name, Locale language) {
    return new ContentDefinition(
        ContentName.template(name, language),
        language,
        quickReply(
            TemplateTexts.body(name, language),
            List.of(action(TemplateTexts.button(language), "ACK " + variable(1)))),
        Map.of("1", "MAINT-555", "2", "5h 0m", "3", "2026-03-02 08:00 UTC"),
        true);
  }

  private static Types quickReply(String body, List<QuickReplyAction> actions) {
    var types = Types.builder();
    types.twilioQuickReply(TwilioQuickReply.builder(body, actions).build());
    return types.build();
  }

  private static QuickReplyAction action(String title, String id) {
    QuickReplyAction.Builder action = QuickReplyAction.builder(title);
    action.type(QuickReplyActionType.QUICK_REPLY);
    action.id(id);
    return action.build();
  }

  private static String variable(int number) {
    return "{{" + number + "}}";
  }
}
