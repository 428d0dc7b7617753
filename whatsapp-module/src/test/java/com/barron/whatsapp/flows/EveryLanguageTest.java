package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Role;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.ChoiceForm;
import com.barron.whatsapp.channel.ChoiceLimits;
import com.barron.whatsapp.channel.Content;
import com.barron.whatsapp.channel.ListTexts;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.dialogue.Form;
import com.barron.whatsapp.dialogue.Translations;
import com.barron.whatsapp.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form in every language: opened by each of its words, answered by labels, to its end. */
class EveryLanguageTest {
  /** What WhatsApp takes: three buttons, or ten rows with a line below each. */
  private static final ChoiceLimits WHATSAPP =
      new ChoiceLimits(
          new ChoiceLimits.Size(3, 1_024, 200, 20, 0),
          new ChoiceLimits.Size(10, 1_024, 200, 24, 72),
          60);

  private static final int MOST_QUESTIONS = 10;

  /** The answers to questions without choices. */
  private static final Map<String, String> TYPED =
      Map.ofEntries(
          Map.entry("defect.order", "ORD-12345"),
          Map.entry("status.order", "ORD-12346"),
          Map.entry("maintenance.machine", "MACH-001"),
          Map.entry("sop.sop", "SOP-101"),
          Map.entry("steps.sop", "SOP-101"),
          Map.entry("failure.sop", "SOP-101"),
          Map.entry("failure.order", "ORD-12345"),
          Map.entry("failure.what", "X"),
          Map.entry("close.record", "DEF-98764"),
          Map.entry("close.note", "X"),
          Map.entry("close.measure", "X"),
          Map.entry("sla.ticket", "MAINT-555"),
          Map.entry("bom.bom", "BOM-2001"),
          Map.entry("bom.quantity", "7"),
          Map.entry("bom.reason", "X"),
          Map.entry("invite.person", "Thabo Nkosi"),
          Map.entry("revoke.person", "Nomsa"),
          Map.entry("forget.person", "Nomsa"));

  static Stream<Arguments> formsAndLanguages() {
    return Texts.languages().stream()
        .flatMap(
            language ->
                new DemoChat()
                    .flows.stream()
                        .map(Flow::form)
                        .filter(form -> !form.slots().isEmpty())
                        .map(form -> Arguments.of(form, language)));
  }

  static List<Locale> languages() {
    return Texts.languages();
  }

  @ParameterizedTest
  @MethodSource("formsAndLanguages")
  void isPlayedToItsEndByTheLabelsOfTheLanguage(Form form, Locale language) {
    Translations translations = BundleTranslations.in(language);
    for (String opening : openings(form, translations)) {
      playsToItsEnd(
          form, language, opening, translations, (reply, turn) -> pick(reply, turn).label());
    }
  }

  @ParameterizedTest
  @MethodSource("formsAndLanguages")
  void isPlayedToItsEndInEnglishWhateverTheLanguage(Form form, Locale language) {
    Translations english = BundleTranslations.in(Locale.ENGLISH);
    for (String opening : openings(form, english)) {
      playsToItsEnd(form, language, opening, english, EveryLanguageTest::inEnglish);
    }
  }

  @ParameterizedTest
  @MethodSource("formsAndLanguages")
  void isPlayedToItsEndByNumbers(Form form, Locale language) {
    playsToItsEnd(
        form,
        language,
        form.id(),
        BundleTranslations.in(language),
        (reply, turn) -> "" + (turn % 2 + 1));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void whatIsSaidAnywhereIsUnderstood(Locale language) {
    for (String back : BundleTranslations.in(language).words("word.back")) {
      assertThat(open("defect", language).type(back)).contains(said("defect.order.ask", language));
    }
    for (String menu : BundleTranslations.in(language).words("word.menu")) {
      ChatScenario chatScenario = open("defect", language);
      assertThat(chatScenario.type(menu)).as(menu).contains(said("menu.welcome", language));
      assertThat(chatScenario.state().form()).as(menu).isEmpty();
    }
    for (String help : BundleTranslations.in(language).words("word.help")) {
      assertThat(open("defect", language).type(help)).contains(said("defect.type.help", language));
    }
    for (String resume : BundleTranslations.in(language).words("word.resume")) {
      ChatScenario chatScenario = open("defect", language);
      chatScenario.type("menu");
      assertThat(chatScenario.type(resume)).as(resume).contains(said("defect.type.ask", language));
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void everyWordOfACommandIsUnderstood(Locale language) {
    var demoChat = new DemoChat();
    for (ChatCommand command : demoChat.chatCommands) {
      for (String word :
          BundleTranslations.in(language).words(CommandParser.text(command, "words"))) {
        String number =
            command.kinds().stream()
                .sorted()
                .findFirst()
                .map(kind -> " " + kind.prefix() + "-1")
                .orElse("");
        String said = word + number;
        assertThat(new DemoChat().chat(Role.SUPERVISOR).in(language).type(said))
            .as(said)
            .doesNotContain(firstWords("menu.unknown", language));
      }
    }
  }

  /** The menu and its help are one message, on the channel that takes least. */
  @ParameterizedTest
  @MethodSource("languages")
  void theHelpIsOneMessage(Locale language) {
    assertThat(new DemoChat().chat().in(language).type("help")).hasSizeLessThan(1_600);
  }

  /** A label that is too long for a button moves the question to the list; none becomes text. */
  @ParameterizedTest
  @MethodSource("formsAndLanguages")
  void everyQuestionWithChoicesCanBeTapped(Form form, Locale language) {
    questions(form, language).stream()
        .filter(reply -> !reply.choices().isEmpty())
        .forEach(
            reply ->
                assertThat(ChoiceForm.of(reply, WHATSAPP, ListTexts.in(language)))
                    .as("%s in %s: %s", form.id(), language, reply.choices())
                    .isNotInstanceOf(ChoiceForm.NumberedText.class));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void levelsAreButtons(Locale language) {
    ChatScenario chatScenario = new DemoChat().chat().in(language);
    Reply severity = chatScenario.hear(new Content.Text("defect ORD-12345 INTERNAL_REJECT")).get(0);
    chatScenario.type("menu");
    Reply urgency = chatScenario.hear(new Content.Text("report MACH-001 OVERHEATING")).get(0);

    assertThat(List.of(severity, urgency))
        .allMatch(
            reply ->
                ChoiceForm.of(reply, WHATSAPP, ListTexts.in(language))
                    instanceof ChoiceForm.Buttons);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void theLanguagesAreAList(Locale language) {
    Reply reply = new DemoChat().chat().in(language).hear(new Content.Text("language")).get(0);

    assertThat(ChoiceForm.of(reply, WHATSAPP, ListTexts.in(language)))
        .isInstanceOf(ChoiceForm.Rows.class);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void hintsAreSmallPrint(Locale language) {
    // The English one of somebody who is lost is a letter too long, and stands in the text.
    Stream.of("hint.menu", "hint.done")
        .forEach(key -> assertThat(said(key, language)).hasSizeLessThanOrEqualTo(60));
  }

  @ParameterizedTest
  @MethodSource("languages")
  void alertsHaveButtons(Locale language) {
    assertThat(Stream.of("alert.ack", "alert.eta", "alert.parts").map(key -> said(key, language)))
        .allMatch(title -> title.length() <= 20)
        .doesNotHaveDuplicates();
    assertThat(Texts.in(language).say("alert.hint", "MAINT-999999")).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void theChosenLanguageIsRememberedOfThePerson() {
    var demoChat = new DemoChat();
    demoChat.chat().type("language zulu");

    assertThat(demoChat.people.spoken)
        .containsExactly(Map.entry(ChatScenario.SPEAKER.person(), "zu"));
  }

  /** Its id, its label in the menu, and each of its words. */
  private static List<String> openings(Form form, Translations translations) {
    var openings = new ArrayList<>(translations.words(form.text("words")));
    openings.add(form.id());
    openings.add(translations.say(form.text("menu")));
    return openings;
  }

  private static void playsToItsEnd(
      Form form,
      Locale language,
      String opening,
      Translations typing,
      BiFunction<Reply, Integer, String> choose) {
    ChatScenario chatScenario = new DemoChat().chat(Role.MANAGER).in(language);
    Reply reply = chatScenario.hear(new Content.Text(opening)).get(0);
    assertThat(chatScenario.state().form()).as("%s in %s", opening, language).isEqualTo(form.id());
    for (int turn = 0; turn < MOST_QUESTIONS && !chatScenario.state().form().isEmpty(); turn++) {
      String slot = slot(chatScenario);
      String answer =
          Optional.ofNullable(TYPED.get(slot)).or(() -> decision(slot, typing)).orElse(null);
      reply =
          chatScenario
              .hear(new Content.Text(answer == null ? choose.apply(reply, turn) : answer))
              .get(0);
    }
    assertThat(chatScenario.state().form()).as("%s in %s", opening, language).isEmpty();
    assertThat(reply.text()).doesNotContain(said("menu.welcome", language));
  }

  private static Optional<String> decision(String slot, Translations translations) {
    return slot.equals("bom.decision")
        ? Optional.of(translations.words("decision.yes").get(0))
        : Optional.empty();
  }

  /** The open question: one form may lead into another. */
  private static String slot(ChatScenario chatScenario) {
    OpenQuestion open = new DemoChat().chat.openQuestion(chatScenario.state()).orElseThrow();
    return open.form() + "." + open.slot();
  }

  private static Choice pick(Reply reply, int turn) {
    return reply.choices().get(turn % reply.choices().size());
  }

  /** The label that the same choice has in English. */
  private static String inEnglish(Reply reply, int turn) {
    String id = pick(reply, turn).id();
    return switch (id) {
      case "LOW", "MEDIUM", "HIGH" -> said("level." + id, Locale.ENGLISH);
      default ->
          Stream.of("name.defect.", "name.issue.", "role.", "sure.")
              .map(prefix -> prefix + id)
              .filter(Texts.in(Locale.ENGLISH).keys()::contains)
              .map(key -> said(key, Locale.ENGLISH))
              .findFirst()
              .orElse(id);
    };
  }

  /** The questions of a form, from its first to its last. */
  private static List<Reply> questions(Form form, Locale language) {
    ChatScenario chatScenario = new DemoChat().chat(Role.MANAGER).in(language);
    var questions = new ArrayList<Reply>();
    Reply reply = chatScenario.hear(new Content.Text(form.id())).get(0);
    while (!chatScenario.state().form().isEmpty() && questions.size() < MOST_QUESTIONS) {
      questions.add(reply);
      String slot = slot(chatScenario);
      String answer =
          Optional.ofNullable(TYPED.get(slot))
              .or(() -> decision(slot, BundleTranslations.in(language)))
              .orElse("1");
      reply = chatScenario.hear(new Content.Text(answer)).get(0);
    }
    return questions;
  }

  /** At the question for the type of a defect. */
  private static ChatScenario open(String form, Locale language) {
    ChatScenario chatScenario = new DemoChat().chat().in(language);
    chatScenario.type(form + " ORD-12345");
    return chatScenario;
  }

  private static String firstWords(String key, Locale language) {
    return said(key, language).replaceAll("“.*", "").strip();
  }

  private static String said(String key, Locale language) {
    return Texts.in(language).say(key);
  }
}
