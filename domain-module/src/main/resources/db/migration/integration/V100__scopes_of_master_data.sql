insert into integration_scope (scope) values
  ('machines:write'), ('sla:read'), ('people:read'), ('people:invite'), ('people:revoke')
on conflict do nothing;
