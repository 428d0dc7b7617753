package com.barron.whatsapp.flows;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.production.access.Permission;
import com.barron.production.access.Role;
import com.barron.production.reference.ReferenceKind;
import com.barron.whatsapp.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be said, by every role: held against the table of rights. */
class RightsTest {
  private static final Map<ReferenceKind, String> NUMBERS =
      Map.of(
          ReferenceKind.TICKET, "MAINT-555",
          ReferenceKind.ORDER, "ORD-12348",
          ReferenceKind.DEFECT, "DEF-98764",
          ReferenceKind.BOM_CHANGE, "BCR-301");

  /** What nobody does by chat. */
  private static final Set<Permission> IN_THE_BROWSER_ALONE =
      EnumSet.of(
          Permission.SEE_AUDIT,
          Permission.EXPORT,
          Permission.ADMINISTER,
          Permission.IMPORT,
          Permission.TALK_FOR_BARRON,
          Permission.OPERATE,
          Permission.CHANGE_SLA);

  static Stream<Arguments> everythingByEveryRole() {
    var demoChat = new DemoChat();
    List<Arguments> cases = new ArrayList<>();
    for (Role role : Role.values()) {
      demoChat.flows.forEach(
          flow -> cases.add(Arguments.of(role, flow.form().id(), flow.permission())));
      demoChat.chatCommands.forEach(
          command -> cases.add(Arguments.of(role, sentence(command), command.permission())));
      demoChat.chatCommands.stream()
          .filter(command -> command.kinds().isEmpty() || command.asksForNumber())
          .forEach(command -> cases.add(Arguments.of(role, command.id(), command.permission())));
    }
    return cases.stream();
  }

  private static String sentence(ChatCommand command) {
    return command.kinds().stream()
        .sorted()
        .findFirst()
        .map(kind -> command.id() + " " + NUMBERS.get(kind) + (command.takes("") ? "" : " 80"))
        .orElse(command.takes("off") ? command.id() + " off" : command.id());
  }

  @ParameterizedTest
  @MethodSource("everythingByEveryRole")
  void whatARoleMayNotDoIsRefusedBeforeAnythingIsDone(
      Role role, String said, Permission permission) {
    var demoChat = new DemoChat();
    demoChat.boms.proposed("BCR-301", "because", FakePeople.LERATO);
    String answer = demoChat.chat(role).type(said);
    if (permission.isAllowedTo(role)) {
      assertThat(answer).doesNotStartWith("✋ Not for your role");
    } else {
      assertThat(answer)
          .startsWith("✋ Not for your role: " + text("action." + permission))
          .contains("Who can: ")
          .contains(text("role." + Role.MANAGER));
      assertThat(demoChat.holds.requested).isEmpty();
      assertThat(demoChat.enrolment.invited).isEmpty();
      assertThat(demoChat.countedLookups.count()).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("everythingByEveryRole")
  void theHelpOffersOnlyWhatARoleMayDo(Role role, String said, Permission permission) {
    String help = new DemoChat().chat(role).type("help more");
    String word = said.split(" ")[0];
    String line = line(word);
    assertThat(help.contains(line)).as(line).isEqualTo(permission.isAllowedTo(role));
  }

  private static String line(String word) {
    var demoChat = new DemoChat();
    return demoChat.flows.stream()
        .filter(flow -> flow.form().id().equals(word))
        .map(flow -> text(flow.form().text("help")))
        .findFirst()
        .orElseGet(() -> text("command." + word + ".help"));
  }

  @Test
  void theMenuIsForEverybody() {
    assertThat(new DemoChat().flows)
        .filteredOn(Flow::isOnMenu)
        .hasSize(6)
        .allSatisfy(
            flow ->
                assertThat(Role.values()).allMatch(role -> flow.permission().isAllowedTo(role)));
  }

  @Test
  void everyActionIsSaidSomehowOrDoneInTheConsole() {
    var demoChat = new DemoChat();
    Set<Permission> said = EnumSet.noneOf(Permission.class);
    demoChat.flows.forEach(flow -> said.add(flow.permission()));
    demoChat.chatCommands.forEach(command -> said.add(command.permission()));
    said.addAll(IN_THE_BROWSER_ALONE);
    assertThat(said).containsExactlyInAnyOrder(Permission.values());
  }

  @Test
  void aFormThatBecameForbiddenIsLeft() {
    var demoChat = new DemoChat();
    ChatScenario supervisor = demoChat.chat(Role.SUPERVISOR);
    supervisor.type("invite technician");
    ChatScenario technician = demoChat.chat(Role.TECHNICIAN).at(supervisor.state());
    assertThat(technician.type("Somebody")).startsWith("✋ Not for your role: invite somebody");
    assertThat(technician.state().form()).isEmpty();
    assertThat(demoChat.enrolment.invited).isEmpty();
  }

  private static String text(String key) {
    return Texts.in(Locale.ENGLISH).say(key);
  }
}
