-- Who ended the hold of a defect. A critical hold needs two: whoever confirms neither asked nor recorded the defect.
-- What was critical is fixed when somebody asks.
create table hold_release (
  defect_number text primary key references defect,
  critical      boolean not null,
  recorded_by   bigint not null references person,
  requested_by  bigint not null references person,
  requested_at  timestamptz not null,
  confirmed_by  bigint references person,
  released_at   timestamptz,
  version       integer not null default 0,
  constraint confirmed_by_another check (confirmed_by not in (requested_by, recorded_by)),
  constraint released_by_two_if_critical check (
    case when critical then (released_at is null) = (confirmed_by is null)
         else confirmed_by is null and released_at is not null end)
);

-- Nobody decides what they proposed.
alter table bom_change
  add decision_reason text check (length(btrim(decision_reason)) >= 1 and length(decision_reason) <= 500),
  add constraint decided_by_another check (decided_by <> requester_id),
  add constraint reason_of_a_decision check (decision_reason is null or decided_by is not null);
