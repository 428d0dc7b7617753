package com.barron.whatsapp.channel.simulator;

/** Stores the files that the phones of the simulator send, in place of a provider. */
public interface SimulatorFiles {
  /**
   * Stores a file for a day.
   *
   * @param bytes at most 16 MiB
   * @return the reference by which the channel finds it
   */
  String keep(byte[] bytes);
}
