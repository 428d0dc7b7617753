-- When somebody was erased: what is left of them is a number by which records and audit name a former colleague.
alter table person add column erased_at timestamptz;

-- When an identity began to type wrong codes. What is old goes, with everything else that strangers left.
alter table invite_attempts add column since timestamptz not null default now();

create index invite_created on invite (created_at) where used_at is null;
