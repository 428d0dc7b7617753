package com.barron.whatsapp.channel.simulator;

/** Keeps what the phones of the simulator send, in place of a provider. */
public interface SimulatorFiles {
  /**
   * Keeps a file for a day.
   *
   * @param bytes at most 16 MiB
   * @return by which the channel finds it
   */
  String keep(byte[] bytes);
}
