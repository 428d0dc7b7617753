-- Tickets are listed by time, the newest first: all of them, those that have not ended, those of a machine and those of
-- whoever takes care. Two indexes get the order of the list and serve what they served before.
drop index ticket_of_machine;
create index ticket_of_machine on ticket (machine_number, opened_at desc, number desc);

drop index ticket_taken_by;
create index ticket_taken_by on ticket (assignee_id, opened_at desc, number desc) where assignee_id is not null;

create index ticket_opened on ticket (opened_at desc, number desc);
create index ticket_open on ticket (opened_at desc, number desc) where resolved_at is null;
