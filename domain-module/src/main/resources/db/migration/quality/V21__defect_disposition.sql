-- Who takes care of a defect. The version before assigns nobody, and reads no column that it does not know.
alter table defect add column assignee_id bigint references person;

create index defect_taken_by on defect (assignee_id) where assignee_id is not null;
create index defect_assignee on defect (assignee_id) where resolved_at is null;

-- What becomes of the parts: decided when the defect is closed, or asked for while a second person has to confirm.
-- Both persons' notes stand in the one column, one below the other. A defect that is open has none, or one that was
-- asked for; a defect whose hold was released without one has none.
create table defect_disposition (
  defect_number text primary key references defect,
  disposition   text not null check (disposition in ('REWORK', 'SCRAP', 'RETURN', 'USE_AS_IS')),
  note          text not null check (length(btrim(note)) between 1 and 1001),
  decided_by    bigint not null references person,
  decided_at    timestamptz not null
);

create index defect_disposition_by on defect_disposition (decided_by);
