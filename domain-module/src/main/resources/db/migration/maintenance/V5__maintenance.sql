create table machine (
  number text primary key check (number ~ '^MACH-[0-9]{1,9}$'),
  name   text not null check (length(btrim(name)) between 1 and 100),
  line   text not null check (length(btrim(line)) between 1 and 100)
);

create table issue_type (
  code     text primary key check (code ~ '^[A-Z0-9_]{1,40}$'),
  name     text not null unique check (length(btrim(name)) between 1 and 60),
  position integer not null unique,
  active   boolean not null default true
);

insert into issue_type (code, name, position) values
  ('BEARING_NOISE', 'Bearing Noise',     10),
  ('OVERHEATING',   'Overheating',       20),
  ('VIBRATION',     'Vibration',         30),
  ('OIL_LEAK',      'Oil Leak',          40),
  ('ELECTRICAL',    'Electrical Fault',  50),
  ('SENSOR',        'Sensor Fault',      60),
  ('TOOL_WEAR',     'Tool Wear',         70),
  ('OTHER',         'Other',             80);

create sequence ticket_number as integer start with 556 maxvalue 999999999;

create table ticket (
  number         text primary key check (number ~ '^MAINT-[0-9]{1,9}$'),
  machine_number text not null references machine,
  issue_type     text not null references issue_type,
  urgency        text not null check (urgency in ('LOW', 'MEDIUM', 'HIGH')),
  status         text not null check (status in ('OPEN', 'ACKNOWLEDGED', 'WAITING_FOR_PARTS', 'RESOLVED', 'WITHDRAWN')),
  reporter_id    bigint not null references person,
  assignee_id    bigint references person,
  opened_at      timestamptz not null,
  resolved_at    timestamptz,
  version        integer not null default 0,
  constraint resolved_at_some_time check ((status in ('RESOLVED', 'WITHDRAWN')) = (resolved_at is not null))
);

-- Each answer about a machine asks for its newest open ticket.
create index ticket_machine on ticket (machine_number, opened_at desc, number desc) where resolved_at is null;
create index ticket_of_machine on ticket (machine_number);
create index ticket_issue_type on ticket (issue_type);
create index ticket_by on ticket (reporter_id);
create index ticket_taken_by on ticket (assignee_id) where assignee_id is not null;
create index ticket_reporter on ticket (reporter_id) where resolved_at is null;
create index ticket_assignee on ticket (assignee_id) where resolved_at is null;

-- Who has the same trouble, and is told when it is over.
create table ticket_follower (
  ticket_number text not null references ticket,
  person_id     bigint not null references person,
  since         timestamptz not null,
  primary key (ticket_number, person_id)
);

create index ticket_follower_person on ticket_follower (person_id);
