-- Machines, or what speaks for them, tell their state.
insert into integration_scope (scope) values ('signals:write');
