package com.barron.whatsapp.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The rule of the engine on a small form: a drink, sugar only in tea, and how many. */
class DialogueTest {
  private static final Translations KEYS = (key, arguments) -> key;

  private final Slot<String> drink =
      Slot.choice(
          "drink", OptionParser.of(turnContext -> List.of(Option.of("TEA"), Option.of("WATER"))));
  private final Slot<String> sugar =
      Slot.choice(
              "sugar", OptionParser.of(turnContext -> List.of(Option.of("YES"), Option.of("NO"))))
          .when(answers -> answers.find(drink).filter("TEA"::equals).isPresent());
  private final Slot<Integer> cups =
      Slot.of("cups", new WholeNumberParser(12).unless((number, turnContext) -> tooFew(number)));
  private final Form form = new Form("order", List.of(drink, sugar, cups), input -> false);
  private final Dialogue dialogue = new Dialogue(List.of(form), List.of());

  private static Optional<Message> tooFew(int number) {
    return number == 0 ? Optional.of(Message.of("cups.none")) : Optional.empty();
  }

  private TurnResult hear(DialogueState state, String said) {
    return dialogue.answer(state, Input.typed(said), KEYS);
  }

  private TurnResult.Ask ask(DialogueState state, String said) {
    return (TurnResult.Ask) hear(state, said);
  }

  private static DialogueState at(Map<String, String> answers, String... offered) {
    return new DialogueState("order", answers, List.of(offered), 0);
  }

  private static DialogueState at(Map<String, String> answers) {
    return at(answers, new String[0]);
  }

  @Test
  void asksTheFirstQuestionWithoutAnAnswer() {
    assertThat(ask(DialogueState.idle(), "1").slot()).isEqualTo(drink);
    assertThat(ask(at(Map.of()), "tea").slot()).isEqualTo(sugar);
    assertThat(ask(at(Map.of("drink", "TEA")), "no").slot()).isEqualTo(cups);
  }

  @Test
  void leavesOutAQuestionThatDoesNotApply() {
    assertThat(ask(at(Map.of()), "water").slot()).isEqualTo(cups);
  }

  @Test
  void asksAgainWhatIsNoValidAnswerAnyMore() {
    var ask = ask(at(Map.of("drink", "WATER", "cups", "99")), "help");

    assertThat(ask.slot()).isEqualTo(cups);
  }

  @Test
  void isDoneWhenNoQuestionIsOpen() {
    var done = (TurnResult.Complete) hear(at(Map.of("drink", "WATER")), "3");

    assertThat(done.turnContext().answers().get(cups)).isEqualTo(3);
  }

  @Test
  void remembersCanonicalAnswersAndWhatWasOffered() {
    assertThat(ask(at(Map.of()), " Tea. ").state())
        .isEqualTo(at(Map.of("drink", "TEA"), "YES", "NO"));
  }

  @Test
  void aNumberMeansWhatWasOfferedAlsoWhenADeploymentChangedTheOrder() {
    assertThat(ask(at(Map.of(), "WATER", "TEA"), "1").turnContext().answers().get(drink))
        .isEqualTo("WATER");
  }

  @Test
  void goesBackByOneQuestionAndSkipsWhatDoesNotApply() {
    var water = ask(at(Map.of("drink", "WATER", "sugar", "YES")), "back");
    var tea = ask(at(Map.of("drink", "TEA", "sugar", "YES")), "back");

    assertThat(water.slot()).isEqualTo(drink);
    assertThat(tea.slot()).isEqualTo(sugar);
    assertThat(tea.turnContext().answers().byKey()).isEqualTo(Map.of("drink", "TEA"));
    assertThat(hear(at(Map.of()), "back")).isInstanceOf(TurnResult.Menu.class);
  }

  @Test
  void countsMissesInARowUntilSomethingFits() {
    var once = ask(at(Map.of()), "beer");
    var twice = ask(once.state(), "wine");

    assertThat(twice.misses()).isEqualTo(2);
    assertThat(ask(twice.state(), "tea").misses()).isZero();
  }

  @Test
  void anObjectionIsAMiss() {
    var ask = ask(at(Map.of("drink", "WATER")), "0");

    assertThat(ask.messages()).containsExactly(Message.of("cups.none"));
    assertThat(ask.misses()).isOne();
  }

  @Test
  void takesWordsAfterTheNameOfAFormAsAnswers() {
    var done = (TurnResult.Complete) hear(DialogueState.idle(), "order tea NO 3");

    assertThat(done.turnContext().answers().byKey())
        .isEqualTo(Map.of("drink", "TEA", "sugar", "NO", "cups", "3"));
  }

  @Test
  void asksFromWhereWordsDoNotFit() {
    var ask = ask(DialogueState.idle(), "order tea maybe 3");

    assertThat(ask.slot()).isEqualTo(sugar);
    assertThat(ask.messages()).containsExactly(Message.of("not.understood", "maybe 3"));
  }

  @Test
  void isAtTheMenuWhenADeploymentTookTheFormAway() {
    var gone = new DialogueState("gone", Map.of("drink", "TEA"), List.of("YES"), 2);

    assertThat(hear(gone, "hello")).isInstanceOf(TurnResult.Unknown.class);
    assertThat(dialogue.repeat(gone, List.of(Message.of("image")), List.of(), KEYS))
        .isInstanceOf(TurnResult.Menu.class);
  }

  @Test
  void isDoneWhenADeploymentTookTheLastQuestionAway() {
    assertThat(hear(at(Map.of("drink", "WATER", "cups", "3")), "3"))
        .isInstanceOf(TurnResult.Complete.class);
  }

  @Test
  void reopensQuestionsOfAFormThatCouldNotBeDone() {
    var done = (TurnResult.Complete) hear(at(Map.of("drink", "WATER")), "3");
    var ask =
        (TurnResult.Ask) dialogue.reopen(done, java.util.Set.of("drink"), Message.of("empty"));

    assertThat(ask.slot()).isEqualTo(drink);
    assertThat(ask.turnContext().answers().get(cups)).isEqualTo(3);
    assertThat(ask.messages()).containsExactly(Message.of("empty"));
  }

  @Test
  void refusesATapOnSomethingThatIsNotOnOffer() {
    var state = at(Map.of("drink", "TEA"), "YES", "NO");
    var ask = (TurnResult.Ask) dialogue.answer(state, Input.tapped("WATER"), KEYS);

    assertThat(ask.messages()).containsExactly(Message.of("tap.old"));
    assertThat(ask.state()).isEqualTo(state);
  }

  @Test
  void asksTheSameQuestionWithoutLossAfterHelp() {
    var state = at(Map.of("drink", "TEA"), "YES", "NO");
    var ask = ask(state, "help");

    assertThat(ask.messages())
        .containsExactly(Message.of("order.sugar.help"), Message.of("help.anywhere"));
    assertThat(ask.state()).isEqualTo(state);
  }

  @Test
  void goesOnWithWhatWasLeftHalfWay() {
    var left = (TurnResult.Menu) hear(at(Map.of("drink", "TEA")), "menu");
    assertThat(left.suspendedForm()).contains(new SuspendedForm("order", Map.of("drink", "TEA")));

    var ask = ask(dialogue.idle().withSuspendedForm(left.suspendedForm()), "resume");
    assertThat(ask.slot()).isEqualTo(sugar);
    assertThat(ask.turnContext().answers().get(drink)).isEqualTo("TEA");
  }

  @Test
  void keepsWhatWasLeftEarlierWhenNothingWasFilledSince() {
    var suspendedForm = Optional.of(new SuspendedForm("order", Map.of("drink", "TEA")));

    assertThat(
            ((TurnResult.Menu) hear(at(Map.of()).withSuspendedForm(suspendedForm), "menu"))
                .suspendedForm())
        .isEqualTo(suspendedForm);
    assertThat(dialogue.leave(at(Map.of()).withSuspendedForm(suspendedForm)).suspendedForm())
        .isEqualTo(suspendedForm);
  }

  @Test
  void resumeIsAnAnswerWhileAFormIsOpen() {
    var suspendedForm = Optional.of(new SuspendedForm("order", Map.of("drink", "TEA")));

    assertThat(ask(at(Map.of()).withSuspendedForm(suspendedForm), "resume").misses()).isOne();
  }

  @Test
  void hasNothingToGoOnWithWhenADeploymentTookTheFormAway() {
    var gone = Optional.of(new SuspendedForm("gone", Map.of("drink", "TEA")));

    assertThat(hear(dialogue.idle().withSuspendedForm(gone), "resume").messages())
        .containsExactly(Message.of("resume.nothing"));
    assertThat(dialogue.resumable(gone)).isEmpty();
  }

  @Test
  void saysWhatWasSetAsideOnlyWhenSomethingWasFilled() {
    assertThat(hear(at(Map.of()), "menu").messages()).isEmpty();
    assertThat(hear(at(Map.of("drink", "TEA")), "menu").messages())
        .containsExactly(Message.of("menu.aside", "order.menu"));
  }

  private TurnResult tap(DialogueState state, String id, int question) {
    return dialogue.answer(state, Input.tapped(id, OptionalInt.of(question)), KEYS);
  }

  @Test
  void aQuestionKeepsItsNumberUntilAnotherOneIsAsked() {
    var first = at(Map.of()).after(dialogue.idle());
    var repeated = ask(first, "beer").state().after(first);
    var next = ask(repeated, "tea").state().after(repeated);
    var back = ask(next, "back").state().after(next);

    assertThat(first.question()).isEqualTo(1);
    assertThat(repeated.question()).isEqualTo(1);
    assertThat(next.question()).isEqualTo(2);
    assertThat(back.question()).isEqualTo(3);
    assertThat(dialogue.leave(back).question()).isEqualTo(4);
  }

  @Test
  void theNumberOfAQuestionStaysWithinNineDigits() {
    var last =
        new DialogueState(
            "", Map.of(), List.of(), 0, Optional.empty(), 999_999_999, 0, DialogueFiles.none());

    assertThat(at(Map.of()).after(last).question()).isEqualTo(1);
  }

  /** The ids of two questions can be the same: the number tells them apart. */
  @Test
  void refusesATapThatNamesAnotherQuestionAlsoWhenItsIdIsOnOffer() {
    var open = at(Map.of("drink", "TEA"), "YES", "NO").after(at(Map.of()).after(dialogue.idle()));

    assertThat(tap(open, "YES", 1).messages()).containsExactly(Message.of("tap.old"));
    assertThat(((TurnResult.Ask) tap(open, "YES", 1)).slot()).isEqualTo(sugar);
    assertThat(((TurnResult.Ask) tap(open, "YES", 2)).slot()).isEqualTo(cups);
  }

  @Test
  void takesATapOnAnEarlierMessageOfTheSameQuestion() {
    var open = at(Map.of("drink", "TEA"), "close match").after(at(Map.of()));

    assertThat(((TurnResult.Ask) tap(open, "NO", open.question())).slot()).isEqualTo(cups);
  }

  @Test
  void takesATapOnAnyMenuWhileNothingIsOpen() {
    var idle = dialogue.idle().after(at(Map.of()).after(at(Map.of("drink", "TEA"))));

    assertThat(((TurnResult.Ask) tap(idle, "order", 1)).slot()).isEqualTo(drink);
    assertThat(tap(idle, "NO", 1).messages()).containsExactly(Message.of("tap.old"));
    var open = at(Map.of(), "TEA", "WATER").after(idle);
    assertThat(tap(open, "order", idle.question()).messages())
        .containsExactly(Message.of("tap.old"));
  }

  @Test
  void turnsPagesOfMoreChoicesThanAListHolds() {
    List<Option> many = IntStream.rangeClosed(1, 20).mapToObj(i -> Option.of("N" + i)).toList();
    var slot = Slot.choice("many", OptionParser.of(turnContext -> many));
    var long20 =
        new Dialogue(List.of(new Form("long", List.of(slot, cups), input -> false)), List.of());
    var state = ((TurnResult.Ask) long20.answer(long20.idle(), Input.typed("long"), KEYS)).state();

    TurnResult.Ask second = (TurnResult.Ask) long20.answer(state, Input.typed("More"), KEYS);
    TurnResult.Ask third =
        (TurnResult.Ask) long20.answer(second.state(), Input.typed("more"), KEYS);
    TurnResult.Ask first = (TurnResult.Ask) long20.answer(third.state(), Input.typed("more"), KEYS);

    assertThat(List.of(second.from(), third.from(), first.from())).containsExactly(9, 18, 0);
    assertThat(third.state().after(second.state().after(state)).question())
        .isEqualTo(second.state().after(state).question());
    assertThat(second.state().misses()).isZero();
    var asked = state.after(long20.idle());
    assertThat(
            ((TurnResult.Ask)
                    long20.answer(
                        asked, Input.tapped("more 18", OptionalInt.of(asked.question())), KEYS))
                .from())
        .isEqualTo(18);
    for (String said : List.of("3", "N3")) {
      var answered = (TurnResult.Ask) long20.answer(second.state(), Input.typed(said), KEYS);
      assertThat(answered.turnContext().answers().get(slot)).isEqualTo("N3");
    }
  }

  @Test
  void moreIsAnAnswerWhereAllChoicesAreShown() {
    assertThat(ask(at(Map.of(), "TEA", "WATER"), "more").misses()).isOne();
  }
}
