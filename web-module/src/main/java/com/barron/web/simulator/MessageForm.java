package com.barron.web.simulator;

import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import com.barron.whatsapp.channel.Reply;
import com.barron.whatsapp.channel.simulator.SimulatorPhones;
import java.util.List;

/**
 * What of a message can be tapped, as WhatsApp would show it.
 *
 * @param type {@code buttons}, {@code list}, or {@code text} when nothing can be tapped
 * @param body the text above the choices
 * @param footer in small print, or empty text
 * @param open the label of the button that opens a list, or empty text
 */
public record MessageForm(
    String type, String body, String footer, String open, List<ChoiceJson> choices) {
  private static final MessageForm TEXT = new MessageForm("text", "", "", "", List.of());

  /** The form of a reply of ours. */
  static MessageForm of(Reply reply, String language) {
    var form = SimulatorPhones.form(reply, language);
    if (form instanceof Buttons buttons) {
      var choices =
          buttons.buttons().stream()
              .map(button -> new ChoiceJson(button.id(), button.title(), ""))
              .toList();
      return new MessageForm("buttons", buttons.body(), buttons.footer(), "", choices);
    }
    if (form instanceof Rows rows) {
      var choices =
          rows.rows().stream()
              .map(row -> new ChoiceJson(row.id(), row.title(), row.description()))
              .toList();
      return new MessageForm("list", rows.body(), rows.footer(), rows.open(), choices);
    }
    return TEXT;
  }

  /** The form of what a person said. */
  static MessageForm none() {
    return TEXT;
  }

  /**
   * A choice.
   *
   * @param id what a tap sends
   * @param description the whole label if the title is cut, or empty text
   */
  public record ChoiceJson(String id, String title, String description) {}
}
