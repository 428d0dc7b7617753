-- A procedure that is no longer used is not deleted: its failures stay. The version before knows all as used.
alter table sop add column active boolean not null default true;
