-- Who may decide hears of a role that is asked for, whoever has another role hears of it. Which events there are is the
-- application's list from now on: a copy of it here had to be replaced with each new one. A node of the version before
-- tells nobody of them.
ALTER TABLE news_rule
  DROP CONSTRAINT news_rule_event_check,
  ADD CONSTRAINT news_rule_event_check CHECK (event ~ '^[A-Z]+(_[A-Z]+)+$');

INSERT INTO news_rule (event, audience, told)
SELECT event, audience,
       (event, audience) IN (
         ('ROLE_ASKED', 'DECIDERS'), ('ROLE_GIVEN', 'REQUESTER'), ('ERASURE_ASKED', 'DECIDERS'))
  FROM unnest(ARRAY['ROLE_ASKED', 'ROLE_GIVEN', 'ERASURE_ASKED']) AS event
 CROSS JOIN unnest(ARRAY[
         'REPORTER', 'ASSIGNEE', 'FOLLOWERS', 'REQUESTER', 'DECIDERS', 'RESPONSIBLE',
         'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS',
         'QUALITY_ON_SHIFT', 'QUALITY', 'ENGINEERS_ON_SHIFT', 'ENGINEERS']) AS audience;
