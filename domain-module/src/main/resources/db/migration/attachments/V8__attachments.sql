-- Pictures and documents on records. They stay as long as their record.
create table attachment (
  id           bigint generated always as identity primary key,
  subject      text not null check (subject ~ '^(DEF|MAINT|SOPF)-[0-9]{1,9}$'),
  content_type text not null check (content_type in ('image/jpeg', 'image/png', 'application/pdf')),
  caption      text not null default '' check (length(caption) <= 4096),
  bytes        bytea not null check (octet_length(bytes) between 1 and 16777216),
  digest       bytea not null check (digest = sha256(bytes)),
  taken_by     bigint not null references person,
  taken_at     timestamptz not null,
  -- The record that it belongs to exists, whatever kind of record it is.
  defect_number      text generated always as (case when subject like 'DEF-%' then subject end) stored references defect,
  ticket_number      text generated always as (case when subject like 'MAINT-%' then subject end) stored references ticket,
  sop_failure_number text generated always as (case when subject like 'SOPF-%' then subject end) stored references sop_failure,
  -- The same file twice on one record is one attachment.
  constraint attachment_once unique (subject, digest)
);

create index attachment_taken_by on attachment (taken_by);
create index attachment_defect on attachment (defect_number) where defect_number is not null;
create index attachment_ticket on attachment (ticket_number) where ticket_number is not null;
create index attachment_sop_failure on attachment (sop_failure_number) where sop_failure_number is not null;

-- What is compressed already gains nothing from being compressed again.
alter table attachment alter column bytes set storage external;
