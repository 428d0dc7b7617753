package com.barron.whatsapp.channel.twilio.content;

import com.barron.whatsapp.channel.ChoiceForm;
import com.barron.whatsapp.channel.ChoiceForm.Buttons;
import com.barron.whatsapp.channel.ChoiceForm.ListRow;
import com.barron.whatsapp.channel.ChoiceForm.Rows;
import com.barron.whatsapp.channel.ChoiceLimits;
import com.barron.whatsapp.channel.Delivery;
import com.barron.whatsapp.channel.ListTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message whose choices are tapped.
 *
 * @param name of the content resource
 * @param body what Twilio lists as the text of the message
 * @param values the values of the placeholders
 */
public record ChoiceContent(String name, String body, List<String> values) {
  /** Outside of an approved text, as documented; there is no small print. */
  private static final ChoiceLimits LIMITS =
      new ChoiceLimits(
          new ChoiceLimits.Size(3, 1_024, 200, 20, 0),
          new ChoiceLimits.Size(10, 1_024, 200, 24, 72),
          0);

  /** Empty when nothing can be tapped in it, or not in this form. */
  public static Optional<ChoiceContent> of(Delivery delivery) {
    ChoiceForm form = ChoiceForm.of(delivery.reply(), LIMITS, ListTexts.in(delivery.language()));
    if (form instanceof Buttons buttons) {
      return Optional.of(buttons(buttons));
    }
    return form instanceof Rows rows ? Optional.of(list(rows)) : Optional.empty();
  }

  private static ChoiceContent buttons(Buttons form) {
    var values = new ArrayList<>(List.of(form.body()));
    form.buttons().forEach(button -> values.addAll(List.of(button.title(), button.id())));
    return new ChoiceContent(ContentName.buttons(form.buttons().size()), form.body(), values);
  }

  private static ChoiceContent list(Rows form) {
    var values = new ArrayList<>(List.of(form.body(), form.open()));
    form.rows().forEach(row -> values.addAll(List.of(row.title(), row.id(), below(row))));
    return new ChoiceContent(ContentName.list(form.rows().size()), form.body(), values);
  }

  /** No placeholder may be empty: where there is no value, it says what can be typed instead. */
  private static String below(ListRow row) {
    return row.description().isEmpty() ? row.typed() : row.description();
  }
}
