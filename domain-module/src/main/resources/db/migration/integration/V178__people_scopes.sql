-- Other systems take out what is kept about somebody.
insert into integration_scope (scope) values ('people:export');
