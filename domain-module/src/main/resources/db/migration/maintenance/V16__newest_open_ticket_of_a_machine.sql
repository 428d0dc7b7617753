-- Each answer about a machine asks for its newest open ticket.
drop index ticket_machine;
create index ticket_machine on ticket (machine_number, opened_at desc, number desc) where resolved_at is null;
