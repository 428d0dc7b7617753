-- Who takes care of an order, as of tickets and defects. The version before leaves it empty.
alter table production_order add column assignee_id bigint references person;
create index production_order_assignee on production_order (assignee_id) where assignee_id is not null;
