-- What was done, by whom, when and why. Written once.
create table audit (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  person_id bigint not null references person,
  act       text not null check (act in (
    'DEFECT_RECORDED', 'DEFECT_WITHDRAWN', 'ORDER_HELD', 'ORDER_RELEASED', 'ORDER_RESTORED',
    'TICKET_OPENED', 'TICKET_WITHDRAWN', 'FAILURE_REPORTED', 'FAILURE_WITHDRAWN',
    'CHANGE_SUBMITTED', 'CHANGE_WITHDRAWN', 'CHANGE_DECIDED')),
  subject   text not null check (subject ~ '^[A-Z]{2,5}-[0-9]{1,9}$'),
  cause     text check (cause ~ '^[A-Z]{2,5}-[0-9]{1,9}$')
);

create index audit_person on audit (person_id, id);
create index audit_subject on audit (subject);

-- A record is made once, and withdrawn once.
create unique index audit_made_once on audit (subject)
  where act in ('DEFECT_RECORDED', 'TICKET_OPENED', 'FAILURE_REPORTED', 'CHANGE_SUBMITTED');
create unique index audit_withdrawn_once on audit (subject)
  where act in ('DEFECT_WITHDRAWN', 'TICKET_WITHDRAWN', 'FAILURE_WITHDRAWN', 'CHANGE_WITHDRAWN');

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is only ever added to'
    using errcode = 'check_violation', constraint = 'audit_is_append_only';
end
$$;

create trigger audit_is_append_only
  before update or delete or truncate on audit
  for each statement execute function audit_is_append_only();

-- What was withdrawn is over, and was never so.
alter table defect
  add withdrawn boolean not null default false,
  add constraint withdrawn_is_over check (not withdrawn or resolved_at is not null);

alter table sop_failure
  add withdrawn boolean not null default false,
  add constraint withdrawn_is_over check (not withdrawn or resolved_at is not null);

alter table ticket
  drop constraint ticket_status_check,
  add constraint ticket_status_check
    check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING_FOR_PARTS', 'RESOLVED', 'WITHDRAWN')),
  drop constraint resolved_at_some_time,
  add constraint resolved_at_some_time
    check ((status in ('RESOLVED', 'WITHDRAWN')) = (resolved_at is not null));

alter table bom_change
  drop constraint bom_change_status_check,
  add constraint bom_change_status_check
    check (status in ('SUBMITTED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
  drop constraint decided_by_somebody,
  add constraint decided_by_somebody
    check ((status in ('SUBMITTED', 'WITHDRAWN')) = (decided_by is null)),
  drop constraint decided_at_some_time,
  add constraint decided_at_some_time
    check ((status in ('SUBMITTED', 'WITHDRAWN')) = (decided_at is null));

-- What is open of somebody is found by who it is of.
create index defect_reporter on defect (reporter_id) where resolved_at is null;
create index ticket_reporter on ticket (reporter_id) where resolved_at is null;
create index ticket_assignee on ticket (assignee_id) where resolved_at is null;
create index sop_failure_reporter on sop_failure (reporter_id) where resolved_at is null;
create index bom_change_requester on bom_change (requester_id) where status = 'SUBMITTED';

-- Who has the same trouble, and hears when it is over.
create table ticket_follower (
  ticket_number text not null references ticket,
  person_id     bigint not null references person,
  since         timestamptz not null,
  primary key (ticket_number, person_id)
);

create index ticket_follower_person on ticket_follower (person_id);
