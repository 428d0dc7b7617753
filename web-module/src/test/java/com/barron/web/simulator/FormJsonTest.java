package com.barron.web.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.web.simulator.FormJson.ChoiceJson;
import com.barron.whatsapp.channel.Choice;
import com.barron.whatsapp.channel.Reply;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FormJsonTest {
  @Test
  void threeShortChoicesAreButtons() {
    var reply =
        new Reply(
                "Severity?", List.of(new Choice("LOW", "Low"), new Choice("HIGH", "High")), "Pick")
            .asking(17);

    assertThat(FormJson.of(reply, "en"))
        .isEqualTo(
            new FormJson(
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

    var form = FormJson.of(new Reply("Which?", choices, ""), "es");

    assertThat(form.type()).isEqualTo("list");
    assertThat(form.open()).isEqualTo("Elegir");
    assertThat(form.choices()).hasSize(6);
  }

  @Test
  void nothingToChooseIsText() {
    assertThat(FormJson.of(Reply.of("Done"), "en")).isEqualTo(FormJson.none());
  }
}
