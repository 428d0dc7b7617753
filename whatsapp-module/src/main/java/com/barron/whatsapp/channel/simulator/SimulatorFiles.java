package com.barron.whatsapp.channel.simulator;

import com.barron.production.sql.DatabaseUnavailableException;

/** Stores the files that the phones of the simulator send, in place of a provider. */
public interface SimulatorFiles {
  /**
   * Stores a file for a day.
   *
   * @param bytes at most 16 MiB
   * @return the reference by which the channel finds it
   * @throws DatabaseUnavailableException when the database is away or busy
   */
  String keep(byte[] bytes);
}
