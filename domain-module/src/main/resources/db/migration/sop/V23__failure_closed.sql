-- What was done about a failure, and who closed it. The version before closes none.
alter table sop_failure
  add column measure text check (length(btrim(measure)) between 1 and 500),
  add column closed_by bigint references person,
  add constraint closed_by_somebody check ((measure is null) = (closed_by is null)),
  add constraint closed_is_over check (closed_by is null or resolved_at is not null and not withdrawn);

create index sop_failure_closed_by on sop_failure (closed_by) where closed_by is not null;
