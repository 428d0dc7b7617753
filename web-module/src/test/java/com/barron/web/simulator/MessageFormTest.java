package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.web.simulator.MessageForm.ChoiceJson;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageFormTest {
  @Test
  void threeShortChoicesAreButtons() {
    var reply =
        new Reply(
                "Severity?", List.of(new Choice("LOW", "Low"), new Choice("HIGH", "High")), "Pick")
            .asking(17);

    assertThat(MessageForm.of(reply, "en"))
        .isEqualTo(
            new MessageForm(
                "buttons",
                "Severity?",
                "Pick",
                "",
                List.of(
                    new ChoiceJson("LOW#17", "Low", ""), new ChoiceJson("HIGH#17", "High", ""))));
  }

  @Test
  void manyChoicesAreAListInTheLanguageOfThePerson() {
    var choices = IntStream.range(0, 6).mapToObj(i -> new Choice("C" + i, "Choice " + i)).toList();

    var form = MessageForm.of(new Reply("Which?", choices, ""), "es");

    assertThat(form.type()).isEqualTo("list");
    assertThat(form.open()).isEqualTo("Elegir");
    assertThat(form.choices()).hasSize(6);
  }

  @Test
  void nothingToChooseIsText() {
    assertThat(MessageForm.of(Reply.of("Done"), "en")).isEqualTo(MessageForm.none());
  }
}
