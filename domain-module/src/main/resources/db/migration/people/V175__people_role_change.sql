-- A role that one person asked for somebody and another one has to confirm. Deleted when it is confirmed, or void: what
-- was done stands in the audit. The version before asks for none.
create table role_change (
  person_id bigint primary key references person,
  role      text not null check (role in ('TECHNICIAN', 'QUALITY', 'SUPERVISOR', 'ENGINEER', 'MANAGER')),
  asked_by  bigint not null references person,
  asked_at  timestamptz not null,
  version   integer not null default 0,
  constraint asked_by_another check (asked_by <> person_id)
);

create index role_change_asked_by on role_change (asked_by);
