-- Alerts: the alarms of clocks on their way to people.
--
--   OPEN ──acknowledged──▶ ACKNOWLEDGED ──promise over, clock still runs──▶ OPEN, one step further
--     ├──last step over────▶ EXHAUSTED: its last step is told again and again; ──acknowledged──▶ ACKNOWLEDGED
--     └──clock ended, or another alert says more──▶ OVER

-- Who is told on which step, and how long they have to acknowledge before the next step. The wait of the last step
-- is the interval at which it is told again. Sites change these rows, not the code.
CREATE TABLE sla_escalation (
  kind          text    NOT NULL CHECK (kind IN ('WARNING', 'BREACH')),
  step          integer NOT NULL CHECK (step >= 0),
  -- RESPONSIBLE: the assignee; without one the reporter's team and the supervisors on shift.
  target        text    NOT NULL CHECK (target IN ('RESPONSIBLE', 'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS')),
  wait_minutes  integer NOT NULL CHECK (wait_minutes BETWEEN 1 AND 10080),
  previous_step integer GENERATED ALWAYS AS (CASE WHEN step > 0 THEN step - 1 END) STORED,
  PRIMARY KEY (kind, step),
  CONSTRAINT steps_leave_no_gap FOREIGN KEY (kind, previous_step) REFERENCES sla_escalation (kind, step)
);

CREATE INDEX sla_escalation_previous ON sla_escalation (kind, previous_step) WHERE previous_step IS NOT NULL;

INSERT INTO sla_escalation (kind, step, target, wait_minutes) VALUES
  ('WARNING', 0, 'RESPONSIBLE',          60),
  ('WARNING', 1, 'SUPERVISORS_ON_SHIFT', 60),
  ('WARNING', 2, 'MANAGERS_ON_SHIFT',    60),
  ('BREACH',  0, 'RESPONSIBLE',          15),
  ('BREACH',  1, 'SUPERVISORS_ON_SHIFT', 15),
  ('BREACH',  2, 'SUPERVISORS',          30),
  ('BREACH',  3, 'MANAGERS',             60);

CREATE TABLE sla_alert (
  id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  subject         text        NOT NULL CHECK (subject ~ '^(ORD|DEF|MAINT)-[0-9]{1,9}$'),
  kind            text        NOT NULL CHECK (kind IN ('WARNING', 'BREACH')),
  cycle           integer     NOT NULL CHECK (cycle >= 1),
  priority        text        NOT NULL CHECK (priority IN ('LOW', 'MEDIUM', 'HIGH')),
  -- As it was when the alarm was raised; what is sent tells the clock's own.
  deadline        timestamptz NOT NULL,
  raised_at       timestamptz NOT NULL DEFAULT now(),
  state           text        NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ACKNOWLEDGED', 'OVER', 'EXHAUSTED')),
  -- The step that was told last; -1: none yet.
  step            integer     NOT NULL DEFAULT -1 CHECK (step >= -1),
  -- 0 is the way up the steps; each repeat after the last is one more.
  round           integer     NOT NULL DEFAULT 0 CHECK (round >= 0),
  -- Until when the people of the step may acknowledge. Empty: not told, or the clock rests.
  escalates_at    timestamptz,
  -- When the alert has to be looked at next. Empty: never again.
  next_at         timestamptz DEFAULT now(),
  -- No foreign key: the table of people belongs to another module.
  acknowledged_by bigint,
  acknowledged_at timestamptz,
  promised_until  timestamptz,
  UNIQUE (subject, kind, cycle),
  CONSTRAINT acknowledged_by_somebody CHECK (state <> 'ACKNOWLEDGED' OR acknowledged_by IS NOT NULL),
  CONSTRAINT acknowledged_at_some_time CHECK ((acknowledged_by IS NULL) = (acknowledged_at IS NULL)),
  CONSTRAINT promised_by_somebody CHECK (promised_until IS NULL OR acknowledged_by IS NOT NULL),
  CONSTRAINT looked_at_until_it_ends CHECK (
    CASE state WHEN 'OVER' THEN next_at IS NULL
               WHEN 'ACKNOWLEDGED' THEN (next_at IS NULL) = (promised_until IS NULL)
               ELSE next_at IS NOT NULL END),
  CONSTRAINT repeated_after_the_end CHECK (round = 0 OR state <> 'OPEN')
) WITH (fillfactor = 70);

-- The claim: what has to be looked at, oldest first.
CREATE INDEX sla_alert_due ON sla_alert (next_at) WHERE next_at IS NOT NULL;

-- Who was told of an alert, or is to be.
CREATE TABLE sla_alert_notification (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  alert      bigint      NOT NULL REFERENCES sla_alert ON DELETE CASCADE,
  person     bigint      NOT NULL,
  round      integer     NOT NULL CHECK (round >= 0),
  step       integer     NOT NULL CHECK (step >= 0),
  -- DIGEST: kept for the start of the shift. SENT_TO_OUTBOX: whether it arrives is not known yet. DELIVERED: it
  -- did, or nothing else was heard within a day. FAILED: it did not. UNREACHABLE: there was no way to the person.
  -- WITHDRAWN: not true any more before it left.
  outcome    text        NOT NULL CHECK (outcome IN ('DIGEST', 'SENT_TO_OUTBOX', 'DELIVERED', 'FAILED', 'UNREACHABLE', 'WITHDRAWN')),
  deliver_at timestamptz,
  -- Notifications that left in one message share it. No foreign key: the outbox is cleared by its own rules.
  outbox_id  bigint,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT digest_of_some_shift CHECK (outcome <> 'DIGEST' OR deliver_at IS NOT NULL),
  CONSTRAINT sent_by_some_message CHECK (outcome NOT IN ('SENT_TO_OUTBOX', 'DELIVERED', 'FAILED') OR outbox_id IS NOT NULL),
  CONSTRAINT not_sent_by_no_message CHECK (outcome NOT IN ('DIGEST', 'UNREACHABLE') OR outbox_id IS NULL)
) WITH (fillfactor = 70);

-- The delete of an alert finds what goes with it; the index below leaves out what was withdrawn, and cannot serve it.
CREATE INDEX sla_alert_notification_alert ON sla_alert_notification (alert);

-- Nobody gets the same alert twice on its way up the steps, nor twice in one repeat.
CREATE UNIQUE INDEX sla_alert_notification_once ON sla_alert_notification (alert, person, round) WHERE outcome <> 'WITHDRAWN';
CREATE INDEX sla_alert_notification_digest ON sla_alert_notification (deliver_at) WHERE outcome = 'DIGEST';
-- Whose fate is open, and what shares a message.
CREATE INDEX sla_alert_notification_outbox ON sla_alert_notification (outbox_id) WHERE outcome = 'SENT_TO_OUTBOX';

-- Alerts that reached nobody, for operators. No text, no number.
CREATE VIEW sla_alerts_unheard AS
SELECT a.id, a.subject, a.kind, a.cycle, a.priority, a.deadline, a.raised_at, a.state, a.step, a.next_at,
       (SELECT count(DISTINCT t.person) FROM sla_alert_notification t WHERE t.alert = a.id AND t.outcome <> 'WITHDRAWN') AS people_tried
  FROM sla_alert a
 WHERE (a.state = 'EXHAUSTED' OR a.state = 'OPEN' AND a.step >= 0)
   AND NOT EXISTS (SELECT FROM sla_alert_notification n
                    WHERE n.alert = a.id AND n.outcome IN ('DIGEST', 'SENT_TO_OUTBOX', 'DELIVERED'));
