-- Other systems read the audit and its chain.
insert into integration_scope (scope) values ('audit:read');
