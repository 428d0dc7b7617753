-- Whoever is given a ticket hears of it, and so does everybody concerned of one that is opened again. More events than
-- before: a node of the version before tells nobody of them.
ALTER TABLE news_rule
  DROP CONSTRAINT news_rule_event_check,
  ADD CONSTRAINT news_rule_event_check CHECK (event IN (
    'CRITICAL_HOLD_BEGAN', 'HIGH_TICKET_OPENED', 'TICKET_WAITS', 'TICKET_CONTINUED', 'TICKET_RESOLVED',
    'TICKET_REOPENED', 'TICKET_ASSIGNED', 'PROMISE_PASSED', 'RELEASE_ASKED', 'RELEASE_REFUSED', 'HOLD_RELEASED',
    'DEFECT_CLOSED', 'FAILURE_CLOSED', 'CHANGE_SUBMITTED', 'CHANGE_DECIDED', 'ROLE_TAKEN'));

INSERT INTO news_rule (event, audience, told)
SELECT event, audience,
       (event, audience) IN (
         ('TICKET_REOPENED', 'REPORTER'), ('TICKET_REOPENED', 'ASSIGNEE'), ('TICKET_REOPENED', 'FOLLOWERS'),
         ('TICKET_ASSIGNED', 'ASSIGNEE'))
  FROM unnest(ARRAY['TICKET_REOPENED', 'TICKET_ASSIGNED']) AS event
 CROSS JOIN unnest(ARRAY[
         'REPORTER', 'ASSIGNEE', 'FOLLOWERS', 'REQUESTER', 'DECIDERS', 'RESPONSIBLE',
         'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS',
         'QUALITY_ON_SHIFT', 'QUALITY', 'ENGINEERS_ON_SHIFT', 'ENGINEERS']) AS audience;
