-- A bill that is no longer used is not deleted: its change requests stay. The version before knows all as used.
alter table bom add column active boolean not null default true;
