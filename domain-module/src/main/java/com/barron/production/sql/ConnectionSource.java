package com.barron.production.sql;

import java.sql.Connection;
import java.util.function.Function;

/** Lends a connection for one statement. */
interface ConnectionSource {
  <T> T with(Function<Connection, T> use);
}
