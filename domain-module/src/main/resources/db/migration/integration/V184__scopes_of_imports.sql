-- What a key needs to put procedures, bills and people in, to see what became of imports, and to take one back.
insert into integration_scope (scope) values
  ('sops:write'), ('boms:write'), ('people:write'), ('imports:read'), ('imports:reverse')
on conflict do nothing;
