-- Tickets in a state, in the order of their numbers: what is being worked on is one of a thousand after years.
create index ticket_status on ticket (status, number);
