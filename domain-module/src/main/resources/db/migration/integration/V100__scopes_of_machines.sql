insert into integration_scope (scope) values ('machines:write'), ('sla:read');
