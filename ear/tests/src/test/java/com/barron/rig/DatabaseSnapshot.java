package com.barron.rig;

/**
 * The rows of a product's database as they were at a moment, so that several tests can begin with
 * the first number of each sequence without a server each.
 */
final class DatabaseSnapshot {
  private static final String TAKE =
      """
      DO $$ DECLARE t text; BEGIN
        CREATE SCHEMA snapshot;
        FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP
          EXECUTE format('CREATE TABLE snapshot.%1$I AS TABLE public.%1$I', t);
        END LOOP;
        CREATE TABLE snapshot.sequences AS SELECT sequencename, start_value, last_value FROM pg_sequences WHERE schemaname = 'public';
      END $$
      """;

  /**
   * As a replica does it: no trigger runs, and no order of the tables has to be found. The product
   * is live meanwhile: all tables are locked at once or none is, so that neither waits for the
   * other while it holds what the other needs.
   */
  private static final String RESTORE =
      """
      DO $$ DECLARE t text; columns text; s record; tables text; locked boolean := false; BEGIN
        SET LOCAL session_replication_role = replica;
        SELECT string_agg(format('public.%I', relname), ', ') INTO tables
          FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r';
        WHILE NOT locked LOOP
          BEGIN
            EXECUTE 'LOCK TABLE ' || tables || ' IN ACCESS EXCLUSIVE MODE NOWAIT';
            locked := true;
          EXCEPTION WHEN lock_not_available THEN
            IF clock_timestamp() > transaction_timestamp() + interval '60 seconds' THEN
              RAISE EXCEPTION 'some table was in use at every moment of 60 s: see pg_stat_activity';
            END IF;
            PERFORM pg_sleep(0.02);
          END;
        END LOOP;
        EXECUTE 'TRUNCATE ' || tables;
        FOR t IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP
          SELECT string_agg(format('%I', attname), ', ') INTO columns FROM pg_attribute
           WHERE attrelid = format('public.%I', t)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
          EXECUTE format('INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM snapshot.%1$I', t, columns);
        END LOOP;
        FOR s IN SELECT * FROM snapshot.sequences LOOP
          PERFORM setval(format('public.%I', s.sequencename), coalesce(s.last_value, s.start_value), s.last_value IS NOT NULL);
        END LOOP;
      END $$
      """;

  private final TestSql superuser;

  private DatabaseSnapshot(TestSql superuser) {
    this.superuser = superuser;
  }

  /** Takes it now. @param superuser of the same database */
  static DatabaseSnapshot of(TestSql superuser) {
    superuser.run(TAKE);
    return new DatabaseSnapshot(superuser);
  }

  /** What was written since is gone. */
  void restore() {
    superuser.run(RESTORE);
  }
}
