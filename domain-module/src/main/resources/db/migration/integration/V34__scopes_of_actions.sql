-- What a key may do beside reading and writing has its own words, as it has its own rights of people. A version that
-- does not know a word gives nothing for it.
alter table integration_scope
  drop constraint integration_scope_scope_check,
  add constraint integration_scope_is_a_pair_of_words check (scope ~ '^[a-z-]+:[a-z-]+$');

insert into integration_scope (scope) values
  ('orders:run'), ('orders:cancel'), ('defects:close'), ('holds:release'), ('tickets:write'), ('tickets:direct'),
  ('sops:report'), ('sops:close'), ('boms:propose'), ('boms:decide');
