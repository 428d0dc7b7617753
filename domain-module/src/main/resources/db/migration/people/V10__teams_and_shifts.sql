-- How work is shared out. A team answers for each other's reports; shifts are a working-time
-- calendar, and without one a person is reachable at any time.
alter table person
  add team   text check (length(btrim(team)) between 1 and 100),
  add shifts text references sla_calendar;

create index person_team on person (team) where team is not null;
