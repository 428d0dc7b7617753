-- The steps of a revision stay when the next one comes into force: sop.revision tells which is. A
-- failure keeps the revision that it happened in, and what was seen.
alter table sop_step add revision integer check (revision >= 1);
update sop_step set revision = sop.revision from sop where sop.number = sop_step.sop_number;

alter table sop_failure
  add revision integer,
  add what text check (length(btrim(what)) between 1 and 500);
update sop_failure set revision = sop.revision from sop where sop.number = sop_failure.sop_number;

alter table sop_failure drop constraint sop_failure_sop_number_step_fkey;
alter table sop_step
  alter revision set not null,
  drop constraint sop_step_pkey,
  add primary key (sop_number, revision, step);
alter table sop_failure
  alter revision set not null,
  add foreign key (sop_number, revision, step) references sop_step;
