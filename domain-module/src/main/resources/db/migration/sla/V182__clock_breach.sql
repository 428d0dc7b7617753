-- What is due first, and what is overdue, for those who look at it all day.
create index sla_clock_breach on sla_clock (breach_at) where breach_at is not null;
