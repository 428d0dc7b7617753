-- How the last step that has somebody is told again when nobody acknowledges: the wait of the last step grows by the
-- factor with each repeat; after so many repeats it stays at the wait that stands here. Sites change these rows, not the
-- code. The version before does not read them, and tells each hour.
CREATE TABLE sla_repetition (
  kind         text    PRIMARY KEY CHECK (kind IN ('WARNING', 'BREACH')),
  growth       integer NOT NULL CHECK (growth BETWEEN 1 AND 10),
  repeats      integer NOT NULL CHECK (repeats BETWEEN 0 AND 10),
  -- In minutes; 1440 is a day.
  then_minutes integer NOT NULL CHECK (then_minutes BETWEEN 1 AND 43200)
);

INSERT INTO sla_repetition (kind, growth, repeats, then_minutes) VALUES
  ('WARNING', 2, 3, 1440),
  ('BREACH',  2, 3, 1440);
