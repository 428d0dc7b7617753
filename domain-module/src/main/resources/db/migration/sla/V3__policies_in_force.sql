-- What production starts with; sites change these rows, not the code.
insert into sla_calendar (code, name, zone) values
  ('ROUND_THE_CLOCK', '24 hours, 7 days', 'UTC'),
  ('TWO_SHIFTS', 'Two shifts, Monday to Friday', 'Africa/Johannesburg');

insert into sla_shift (calendar, weekday, starts, ends)
select 'ROUND_THE_CLOCK', weekday, time '00:00', time '00:00' from generate_series(1, 7) as weekday;

insert into sla_shift (calendar, weekday, starts, ends)
select 'TWO_SHIFTS', weekday, shift.starts, shift.ends
from generate_series(1, 5) as weekday,
     (values (time '06:00', time '14:00'), (time '14:30', time '22:30')) as shift (starts, ends);

insert into sla_holiday (calendar, day, name) values
  ('TWO_SHIFTS', '2026-12-25', 'Christmas Day'),
  ('TWO_SHIFTS', '2027-01-01', 'New Year''s Day');

-- Orders have a due date; the target stands in where one is missing.
insert into sla_policy (kind, priority, target_minutes, warning_minutes, calendar) values
  ('TICKET', 'HIGH',     48 * 60,  6 * 60, 'ROUND_THE_CLOCK'),
  ('TICKET', 'MEDIUM',   96 * 60, 12 * 60, 'ROUND_THE_CLOCK'),
  ('TICKET', 'LOW',     168 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('DEFECT', 'HIGH',     24 * 60,  4 * 60, 'ROUND_THE_CLOCK'),
  ('DEFECT', 'MEDIUM',   72 * 60,  8 * 60, 'ROUND_THE_CLOCK'),
  ('DEFECT', 'LOW',     120 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('ORDER',  'HIGH',    168 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('ORDER',  'MEDIUM',  336 * 60, 24 * 60, 'ROUND_THE_CLOCK'),
  ('ORDER',  'LOW',     672 * 60, 24 * 60, 'ROUND_THE_CLOCK');
