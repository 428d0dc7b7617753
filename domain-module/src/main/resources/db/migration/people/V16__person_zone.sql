-- In which zone somebody reads clocks. Empty: that of the calendar of their shifts, else the plant's.
alter table person
  add column zone text check (length(zone) between 1 and 60)
    -- A zone that PostgreSQL does not know makes the check fail, by an error of its own.
    constraint person_zone_is_known check (timestamptz '2000-01-01 00:00Z' at time zone zone is not null or zone is null);
