-- News: what people are told unasked of what happened.

-- Who is told of what: a row for each event and audience. Sites change the column "told", not the code. An event that
-- has nobody of an audience, such as the followers of a defect, tells nobody of it.
CREATE TABLE news_rule (
  event    text    NOT NULL CHECK (event IN (
    'CRITICAL_HOLD_BEGAN', 'HIGH_TICKET_OPENED', 'TICKET_WAITS', 'TICKET_CONTINUED', 'TICKET_RESOLVED',
    'PROMISE_PASSED', 'RELEASE_ASKED', 'RELEASE_REFUSED', 'HOLD_RELEASED', 'CHANGE_SUBMITTED', 'CHANGE_DECIDED', 'ROLE_TAKEN')),
  -- REQUESTER: who asked for the release, proposed the change, or gave out the code. DECIDERS: everybody who may
  -- decide. RESPONSIBLE: the assignee; without one the reporter's team and the supervisors on shift.
  audience text    NOT NULL CHECK (audience IN (
    'REPORTER', 'ASSIGNEE', 'FOLLOWERS', 'REQUESTER', 'DECIDERS', 'RESPONSIBLE',
    'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS',
    'QUALITY_ON_SHIFT', 'QUALITY', 'ENGINEERS_ON_SHIFT', 'ENGINEERS')),
  told     boolean NOT NULL,
  PRIMARY KEY (event, audience)
);

-- Who is responsible hears of a beginning; who reported, asked or follows hears of the end.
INSERT INTO news_rule (event, audience, told)
SELECT event, audience,
       (event, audience) IN (
         ('CRITICAL_HOLD_BEGAN', 'RESPONSIBLE'),
         ('HIGH_TICKET_OPENED',  'RESPONSIBLE'),
         ('TICKET_WAITS',        'REPORTER'), ('TICKET_WAITS',     'ASSIGNEE'), ('TICKET_WAITS',     'FOLLOWERS'),
         ('TICKET_CONTINUED',    'REPORTER'), ('TICKET_CONTINUED', 'ASSIGNEE'), ('TICKET_CONTINUED', 'FOLLOWERS'),
         ('TICKET_RESOLVED',     'REPORTER'), ('TICKET_RESOLVED',  'ASSIGNEE'), ('TICKET_RESOLVED',  'FOLLOWERS'),
         ('PROMISE_PASSED',      'ASSIGNEE'),
         ('RELEASE_ASKED',       'DECIDERS'),
         ('RELEASE_REFUSED',     'REQUESTER'),
         ('HOLD_RELEASED',       'REPORTER'), ('HOLD_RELEASED',    'REQUESTER'),
         ('CHANGE_SUBMITTED',    'DECIDERS'),
         ('CHANGE_DECIDED',      'REQUESTER'),
         ('ROLE_TAKEN',          'REQUESTER'))
  FROM unnest(ARRAY[
         'CRITICAL_HOLD_BEGAN', 'HIGH_TICKET_OPENED', 'TICKET_WAITS', 'TICKET_CONTINUED', 'TICKET_RESOLVED',
         'PROMISE_PASSED', 'RELEASE_ASKED', 'RELEASE_REFUSED', 'HOLD_RELEASED', 'CHANGE_SUBMITTED', 'CHANGE_DECIDED', 'ROLE_TAKEN']) AS event
 CROSS JOIN unnest(ARRAY[
         'REPORTER', 'ASSIGNEE', 'FOLLOWERS', 'REQUESTER', 'DECIDERS', 'RESPONSIBLE',
         'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS',
         'QUALITY_ON_SHIFT', 'QUALITY', 'ENGINEERS_ON_SHIFT', 'ENGINEERS']) AS audience;

-- What is not urgent waits here until the shift of its reader starts, and is deleted when it leaves or is not so any
-- more. The other place where texts stand, beside the journal.
CREATE TABLE news_waiting (
  id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- No foreign key: the table of people belongs to another module.
  person     bigint      NOT NULL,
  -- What it is news of: the last news of it makes older ones untrue.
  about      text        NOT NULL CHECK (char_length(about) BETWEEN 1 AND 64),
  body       text        NOT NULL CHECK (char_length(body) <= 8192),
  -- Choices and hint, as JSON text.
  payload    text        NOT NULL CHECK (octet_length(payload) <= 32768),
  deliver_at timestamptz NOT NULL
);

CREATE INDEX news_waiting_due ON news_waiting (deliver_at, id);
CREATE INDEX news_waiting_about ON news_waiting (about);
