-- What machines say of themselves, and when it becomes a ticket. A node of the version before takes none in.

-- How long a state lasts before it counts: a row for a machine, for a line, or for all others. The nearest one counts; a
-- machine without one is listened to, and opens no ticket. Sites change the rows.
create table signal_policy (
  id             bigint generated always as identity primary key,
  machine_number text references machine,
  line           text check (length(btrim(line)) between 1 and 100),
  -- How long a machine is in trouble before a ticket tells of it.
  fault_lasts    interval not null check (fault_lasts between interval '0' and interval '1 day'),
  -- How long it runs again before its trouble is over.
  running_lasts  interval not null check (running_lasts between interval '0' and interval '1 day'),
  -- From one time that a ticket tells of its trouble to the next.
  ticket_gap     interval not null check (ticket_gap between interval '1 minute' and interval '7 days'),
  issue_type     text not null references issue_type,
  urgency        text not null check (urgency in ('LOW', 'MEDIUM', 'HIGH')),
  constraint of_a_machine_or_of_a_line check (machine_number is null or line is null)
);

create unique index signal_policy_once on signal_policy (coalesce(machine_number, ''), coalesce(line, ''));
create index signal_policy_machine on signal_policy (machine_number);
create index signal_policy_issue_type on signal_policy (issue_type);

insert into signal_policy (fault_lasts, running_lasts, ticket_gap, issue_type, urgency)
  values (interval '30 seconds', interval '2 minutes', interval '15 minutes', 'OTHER', 'HIGH');

-- Every signal once: its id is the device's. Rows are added, and deleted when they are old or too many.
create table machine_signal (
  id             bigint generated always as identity primary key,
  machine_number text not null references machine,
  event_id       text not null check (length(event_id) between 1 and 100),
  state          text not null check (state in ('RUNNING', 'STOPPED', 'FAULT')),
  code           text check (length(code) between 1 and 40),
  description    text check (length(description) between 1 and 200),
  -- By the device's clock.
  occurred_at    timestamptz not null,
  received_at    timestamptz not null,
  outcome        text not null check (outcome in ('NOTED', 'WAITING', 'OPENED', 'JOINED', 'LATE')),
  ticket_number  text references ticket,
  constraint machine_signal_once unique (machine_number, event_id),
  constraint a_ticket_if_one_is_told check ((outcome in ('OPENED', 'JOINED')) = (ticket_number is not null))
);

create index machine_signal_of_machine on machine_signal (machine_number, id);
create index machine_signal_received on machine_signal (received_at);
create index machine_signal_ticket on machine_signal (ticket_number) where ticket_number is not null;

-- What the signals of a machine amount to. One row, locked while they are taken in.
create table machine_condition (
  machine_number text primary key references machine,
  state          text check (state in ('RUNNING', 'STOPPED', 'FAULT')),
  -- By the database's clock, as all that follows.
  state_since    timestamptz,
  -- Up to where in time signals are known: an earlier one is late.
  known_until    timestamptz,
  trouble_since  timestamptz,
  code           text check (length(code) between 1 and 40),
  description    text check (length(description) between 1 and 200),
  -- By whom the last signal was brought.
  reporter_id    bigint references person,
  -- The ticket that tells of this trouble.
  ticket_number  text references ticket,
  -- When a ticket last told of trouble.
  told_at        timestamptz,
  -- When the state has lasted long enough.
  due_at         timestamptz,
  version        integer not null default 0,
  constraint a_state_has_its_time check (num_nulls(state, state_since, known_until, reporter_id) in (0, 4)),
  constraint told_of_trouble check (ticket_number is null or trouble_since is not null and told_at is not null)
);

create index machine_condition_due on machine_condition (due_at) where due_at is not null;
create index machine_condition_reporter on machine_condition (reporter_id);
create index machine_condition_ticket on machine_condition (ticket_number) where ticket_number is not null;

-- Where signals are fetched, without a key: by whom is done what they cause, a person of its own without a phone, and
-- which node has the lease.
create table signal_source (
  name         text primary key check (name ~ '^[a-z]{1,20}$'),
  person_id    bigint not null references person,
  lease_token  uuid,
  leased_until timestamptz,
  constraint a_lease_ends check ((lease_token is null) = (leased_until is null))
);

create index signal_source_person on signal_source (person_id);

-- The person of a source, made when it is first asked for.
create function signal_source_person(source_name text, person_name text) returns bigint language plpgsql as $$
declare
  person bigint;
begin
  select person_id into person from signal_source where name = source_name;
  if found then
    return person;
  end if;
  lock table signal_source in share row exclusive mode;
  select person_id into person from signal_source where name = source_name;
  if not found then
    insert into person (name, role, enrolled_at) values (person_name, 'TECHNICIAN', now()) returning id into person;
    insert into signal_source (name, person_id) values (source_name, person);
  end if;
  return person;
end
$$;
