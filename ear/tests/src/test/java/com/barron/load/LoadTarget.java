package com.barron.load;

import com.barron.provider.Account;
import com.barron.rig.TestSql;
import java.net.URI;
import java.util.List;

/** The product that is measured: its nodes, its database and how they run. */
interface LoadTarget extends AutoCloseable {
  String WEBHOOK = "/api/whatsapp/webhook";

  /** The webhook of each node. */
  List<URI> webhooks();

  /** The webhook's address that the provider signs. */
  URI signedAddress();

  /** The account whose secrets the product has. */
  Account account();

  /** The database, as somebody who may write all tables and read statistics. */
  TestSql database();

  /** The processes of the nodes. */
  List<Long> serverPids();

  /** PostgreSQL's first process. */
  long databasePid();

  /** Whether nobody used the product since it started. */
  boolean isFresh();

  /** The options of the server, and what else the figures depend on. */
  String describe();

  /** Ends what was started for the measurement. */
  @Override
  void close();
}
