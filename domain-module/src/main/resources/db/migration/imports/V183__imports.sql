-- Master data that came in as files: what became of each row, and what was there before, so that an import can be taken
-- back as a whole. What somebody only tried is kept, too. The version before knows none of this.
create table import_run (
  id          bigint generated always as identity primary key,
  subject     text not null check (subject in ('MACHINES', 'PEOPLE', 'SOPS', 'BOMS', 'ORDERS')),
  format      text not null check (format in ('CSV', 'XLSX', 'JSON_LINES')),
  digest      bytea not null check (octet_length(digest) = 32),
  dry_run     boolean not null,
  atomic      boolean not null,
  status      text not null check (status in ('RUNNING', 'TRIED', 'APPLIED', 'REFUSED', 'REVERSED')),
  person_id   bigint not null references person,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  -- How many records had each action, and how many each effect.
  counts      json not null default '{}',
  effects     json not null default '{}',
  reversed_by bigint references person,
  reversed_at timestamptz,
  constraint ended_unless_it_runs check ((status = 'RUNNING') = (ended_at is null)),
  constraint reversed_by_somebody check ((status = 'REVERSED') = (reversed_by is not null)),
  constraint reversed_at_some_time check ((status = 'REVERSED') = (reversed_at is not null))
);

create index import_run_person on import_run (person_id);
create index import_run_reversed_by on import_run (reversed_by) where reversed_by is not null;
create index import_run_number on import_run (lpad(id::text, 12, '0'));
create index import_run_started on import_run (started_at);

-- A row of the file; of a record that has several rows, the first one tells. What was there before, and the digest of
-- what is there since.
create table import_row (
  import_id bigint  not null references import_run on delete cascade,
  row_no    integer not null check (row_no >= 1),
  record    text    check (length(record) between 1 and 40),
  action    text    not null check (action in ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED')),
  field     text    check (field ~ '^[a-zA-Z]{1,40}$'),
  code      text    check (code ~ '^[A-Z]+(_[A-Z]+)*$'),
  effects   text[]  not null default '{}',
  before    json    check (octet_length(before::text) <= 1000000),
  after     bytea   check (octet_length(after) = 32),
  reversed  boolean not null default false,
  primary key (import_id, row_no),
  constraint refused_for_a_reason check ((action = 'REFUSED') = (code is not null))
);

create index import_row_action on import_row (import_id, action, row_no);

-- What other systems call machines, people, procedures and bills; orders have it in their own table.
create table external_key (
  subject text not null check (subject in ('MACHINES', 'PEOPLE', 'SOPS', 'BOMS')),
  system  text not null check (system ~ '^[A-Za-z0-9._-]{1,40}$'),
  id      text not null check (length(btrim(id)) between 1 and 100),
  record  text not null check (length(record) between 1 and 40),
  primary key (subject, system, id)
);

create index external_key_record on external_key (subject, record);
