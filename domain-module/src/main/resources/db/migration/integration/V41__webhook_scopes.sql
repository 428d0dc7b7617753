-- What a key needs to see webhooks and to change them.
insert into integration_scope (scope) values ('webhooks:read'), ('webhooks:write');
