-- What was done, by whom, when and why. Written once.
create table audit (
  id        bigint generated always as identity primary key,
  at        timestamptz not null,
  person_id bigint not null references person,
  act       text not null check (act in (
    'DEFECT_RECORDED', 'DEFECT_WITHDRAWN', 'ORDER_HELD', 'RELEASE_REQUESTED', 'ORDER_RELEASED', 'ORDER_RESTORED',
    'TICKET_OPENED', 'TICKET_WITHDRAWN', 'TICKET_JOINED', 'TICKET_ACKNOWLEDGED', 'TICKET_WAITS', 'TICKET_CONTINUED',
    'TICKET_RESOLVED', 'ALERT_ACKNOWLEDGED', 'FAILURE_REPORTED', 'FAILURE_WITHDRAWN',
    'CHANGE_SUBMITTED', 'CHANGE_WITHDRAWN', 'CHANGE_DECIDED', 'FILE_ATTACHED',
    'PERSON_INVITED', 'LINK_REQUESTED', 'PERSON_REVOKED', 'LANGUAGE_CHOSEN', 'ALERTS_SWITCHED')),
  subject   text check (subject ~ '^[A-Z]{2,5}-[0-9]{1,9}$'),
  cause     text check (cause ~ '^[A-Z]{2,5}-[0-9]{1,9}$'),
  constraint done_to_a_record_or_to_people check (
    (subject is null) = (act in (
      'PERSON_INVITED', 'LINK_REQUESTED', 'PERSON_REVOKED', 'LANGUAGE_CHOSEN', 'ALERTS_SWITCHED')))
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
