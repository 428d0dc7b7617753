-- Other systems keep procedures, bills and calendars, look after messages, change roles and teams, erase people, and take
-- back what they did.
insert into integration_scope (scope) values
  ('sops:write'), ('boms:write'), ('messages:read'), ('messages:content'), ('messages:redrive'), ('people:roles'),
  ('people:teams'), ('people:erase'), ('records:undo')
on conflict do nothing;
