package com.barron.whatsapp.channel.simulator;

import com.barron.production.people.Identity;
import java.util.List;

/** The demo persons whose phones can be played in the browser. */
public interface SimulatorPhones {
  /** The channel's name. */
  String CHANNEL = "simulator";

  /** The phones, in the order in which they are offered. */
  List<Phone> phones();

  /**
   * A phone.
   *
   * @param name whose it is
   * @param role what they are, for people to read
   */
  record Phone(Identity identity, String name, String role) {}
}
