-- Whoever takes care of a machine hears that it runs again. More events than before: a node of the version before tells
-- nobody of them.
ALTER TABLE news_rule
  DROP CONSTRAINT news_rule_event_check,
  ADD CONSTRAINT news_rule_event_check CHECK (event IN (
    'CRITICAL_HOLD_BEGAN', 'HIGH_TICKET_OPENED', 'TICKET_WAITS', 'TICKET_CONTINUED', 'TICKET_RESOLVED',
    'TICKET_REOPENED', 'TICKET_ASSIGNED', 'MACHINE_RECOVERED', 'PROMISE_PASSED', 'PROMISE_BROKEN', 'PROMISE_LATE',
    'LONG_PAUSE', 'RELEASE_ASKED', 'RELEASE_REFUSED', 'HOLD_RELEASED', 'DEFECT_CLOSED', 'FAILURE_CLOSED',
    'CHANGE_SUBMITTED', 'CHANGE_DECIDED', 'ROLE_TAKEN'));

INSERT INTO news_rule (event, audience, told)
SELECT 'MACHINE_RECOVERED', audience, audience = 'RESPONSIBLE'
  FROM unnest(ARRAY[
         'REPORTER', 'ASSIGNEE', 'FOLLOWERS', 'REQUESTER', 'DECIDERS', 'RESPONSIBLE',
         'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS',
         'QUALITY_ON_SHIFT', 'QUALITY', 'ENGINEERS_ON_SHIFT', 'ENGINEERS']) AS audience;
