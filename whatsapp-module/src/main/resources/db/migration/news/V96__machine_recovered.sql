-- Whoever takes care of a machine hears that it runs again. A node of the version before tells nobody.
INSERT INTO news_rule (event, audience, told)
SELECT 'MACHINE_RECOVERED', audience, audience = 'RESPONSIBLE'
  FROM unnest(ARRAY[
         'REPORTER', 'ASSIGNEE', 'FOLLOWERS', 'REQUESTER', 'DECIDERS', 'RESPONSIBLE',
         'SUPERVISORS_ON_SHIFT', 'SUPERVISORS', 'MANAGERS_ON_SHIFT', 'MANAGERS',
         'QUALITY_ON_SHIFT', 'QUALITY', 'ENGINEERS_ON_SHIFT', 'ENGINEERS']) AS audience;
