package com.barron.whatsapp.channel;

/**
 * The limits of a provider for choices. Lengths are in UTF-16 units.
 *
 * @param footer the longest line in small print below a message; 0: there is none
 */
public record ChoiceLimits(Size buttons, Size list, int footer) {
  /** What WhatsApp itself takes, as Meta documents it for interactive messages. */
  public static final ChoiceLimits OF_WHATSAPP =
      new ChoiceLimits(new Size(3, 1_024, 256, 20, 0), new Size(10, 4_096, 200, 24, 72), 60);

  /**
   * A form of choices.
   *
   * @param most how many choices it takes
   * @param body the longest text above them
   * @param id the longest canonical answer
   * @param title the longest label
   * @param description the longest line below a label; 0: there is none
   */
  public record Size(int most, int body, int id, int title, int description) {}
}
