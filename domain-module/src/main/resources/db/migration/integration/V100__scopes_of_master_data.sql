insert into integration_scope (scope) values
  ('machines:write'), ('sla:read'), ('sla:write'), ('people:read'), ('people:invite'), ('people:revoke')
on conflict do nothing;
