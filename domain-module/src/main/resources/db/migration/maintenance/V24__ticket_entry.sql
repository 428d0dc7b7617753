-- What people did with a ticket, and what they said of it. The version before adds none.
create table ticket_entry (
  id            bigint generated always as identity primary key,
  ticket_number text not null references ticket,
  at            timestamptz not null,
  person_id     bigint not null references person,
  action        text not null check (action in (
    'JOIN', 'ACKNOWLEDGE', 'WAIT_FOR_PARTS', 'CONTINUE', 'NOTE', 'ASSIGN', 'REPRIORITISE', 'RESOLVE', 'REOPEN')),
  note          text check (length(btrim(note)) between 1 and 500),
  assignee_id   bigint references person,
  urgency       text check (urgency in ('LOW', 'MEDIUM', 'HIGH')),
  constraint note_says_something check (action <> 'NOTE' or note is not null),
  constraint assigned_to_somebody check ((action = 'ASSIGN') = (assignee_id is not null)),
  constraint as_urgent_as_this check ((action = 'REPRIORITISE') = (urgency is not null))
);

create index ticket_entry_ticket on ticket_entry (ticket_number, id desc);
create index ticket_entry_person on ticket_entry (person_id);
create index ticket_entry_assignee on ticket_entry (assignee_id) where assignee_id is not null;
