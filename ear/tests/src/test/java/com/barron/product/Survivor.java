package com.barron.product;

/** Something that a person began, seen through the death of the server and through a restart. */
interface Survivor {
  /** While everything is well. */
  void begin();

  /** While the provider is away: the last moment before the crash. */
  void goOnWithoutAProvider();

  /** The server was killed and started, the provider is back. */
  void holdsAfterACrash();

  /** The server was stopped in order and started. */
  void holdsAfterARestart();
}
