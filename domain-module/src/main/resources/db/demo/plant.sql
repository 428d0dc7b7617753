-- A small plant to play with. {now} is the first start. Numbers stay below those that the sequences
-- hand out. Clocks are started by DemoData.
insert into machine (number, name, line) values
  ('MACH-001', 'CNC Lathe 1', 'Line A'),
  ('MACH-002', 'CNC Mill 2', 'Line A'),
  ('MACH-003', 'Hydraulic Press 3', 'Line B'),
  ('MACH-004', 'Conveyor 4', 'Line B'),
  ('MACH-005', 'Packing Robot 5', 'Line C');

-- Somebody of line A and its supervisor can be reached at any hour, so that alerts are seen whenever
-- the plant is started; the others have shifts.
update person set team = 'LINE_A' where id in (
  select person_id from person_identity where value in ('+12025550101', '+12025550103', '+12025550104'));
update person set team = 'LINE_B', shifts = 'TWO_SHIFTS' where id in (
  select person_id from person_identity where value = '+12025550102');
update person set shifts = 'TWO_SHIFTS' where id in (
  select person_id from person_identity where value = '+12025550105');

insert into production_order (number, product, status, percent_complete, due_at, status_before_hold, ended_at) values
  ('ORD-12345', 'Pump Housing P40',  'IN_PROGRESS',  75, timestamptz '{now}' + interval '6 days',   null, null),
  ('ORD-12346', 'Pump Housing P60',  'RELEASED',      0, timestamptz '{now}' + interval '12 days',  null, null),
  ('ORD-12347', 'Gear Cover G12',    'IN_PROGRESS',  40, timestamptz '{now}' + interval '10 hours', null, null),
  ('ORD-12348', 'Valve Body V8',     'ON_HOLD',      55, timestamptz '{now}' + interval '4 days',   'IN_PROGRESS', null),
  ('ORD-12349', 'Impeller I3',       'COMPLETED',   100, timestamptz '{now}' + interval '1 day',    null, timestamptz '{now}'),
  ('ORD-12350', 'Bearing Block B25', 'IN_PROGRESS',  60, timestamptz '{now}' - interval '1 day',    null, null);

insert into defect (number, order_number, type, blocking, severity, reporter_id, recorded_at)
select 'DEF-98764', 'ORD-12348', 'DIMENSIONAL', true, 'HIGH', person_id, timestamptz '{now}' - interval '5 hours'
from person_identity where value = '+12025550102';

insert into order_hold (order_number, cause, placed_at) values
  ('ORD-12348', 'DEF-98764', timestamptz '{now}' - interval '5 hours');

insert into ticket (number, machine_number, issue_type, urgency, status, reporter_id, assignee_id, opened_at)
select ticket.number, ticket.machine, ticket.issue, 'HIGH', ticket.status, reporter.person_id,
       case when ticket.status = 'ACKNOWLEDGED' then assignee.person_id end,
       timestamptz '{now}' - ticket.age
from (values
    ('MAINT-551', 'MACH-004', 'ELECTRICAL',    'ACKNOWLEDGED', interval '50 hours'),
    ('MAINT-553', 'MACH-003', 'OIL_LEAK',      'ACKNOWLEDGED', interval '42 hours 59 minutes 1 second'),
    ('MAINT-555', 'MACH-002', 'BEARING_NOISE', 'OPEN',         interval '3 hours 27 minutes 1 second')
  ) as ticket (number, machine, issue, status, age),
  person_identity reporter, person_identity assignee
where reporter.value = '+12025550101' and assignee.value = '+12025550104';

insert into sop (number, title, revision) values
  ('SOP-101', 'Set up the lathe for a pump housing', 3),
  ('SOP-102', 'Leak test of a valve body', 1);

insert into sop_step (sop_number, revision, step, title) values
  ('SOP-101', 3, 1, 'Clean and mount the chuck'),
  ('SOP-101', 3, 2, 'Clamp the blank and check its run-out'),
  ('SOP-101', 3, 3, 'Set the tool offsets'),
  ('SOP-101', 3, 4, 'Cut and measure the first piece'),
  ('SOP-102', 1, 1, 'Mount the body and seal its ports'),
  ('SOP-102', 1, 2, 'Raise the pressure to 6 bar'),
  ('SOP-102', 1, 3, 'Hold for two minutes and read the gauge');

insert into sop_failure (number, sop_number, revision, step, order_number, observation, reporter_id, reported_at)
select failure.number, 'SOP-101', 3, failure.step, failure.order_number, failure.observation, reporter.person_id,
       timestamptz '{now}' - failure.age
from (values
    ('SOPF-199', 2, 'ORD-12345', 'Run-out of 0.08 mm', interval '26 hours'),
    ('SOPF-200', 4, 'ORD-12347', 'Bore too wide by 0.02 mm', interval '3 hours')
  ) as failure (number, step, order_number, observation, age),
  person_identity reporter
where reporter.value = '+12025550101';

insert into bom (number, product) values
  ('BOM-2001', 'Pump Housing P40'),
  ('BOM-2002', 'Gear Cover G12'),
  ('BOM-3050', 'Gearbox G12');

insert into bom_component (bom_number, position, part_number, name, quantity) values
  ('BOM-2001', 1, 'CAST-P40',   'Housing casting P40',  1),
  ('BOM-2001', 2, 'BOLT-M8-30', 'Hex bolt M8 x 30',     4),
  ('BOM-2001', 3, 'SEAL-40',    'Shaft seal 40 mm',     2),
  ('BOM-2001', 4, 'GASKET-P40', 'Cover gasket P40',     1),
  ('BOM-2002', 1, 'PLATE-G12',  'Cover plate G12',      1),
  ('BOM-2002', 2, 'BOLT-M6-20', 'Hex bolt M6 x 20',     6),
  ('BOM-2002', 3, 'ORING-90',   'O-ring 90 mm',         1),
  ('BOM-3050', 1, 'COVER-G12',  'Gear cover G12',       2);

insert into bom_component (bom_number, position, part_number, name, quantity, exact_quantity, unit, decimals) values
  ('BOM-3050', 2, 'GREASE-EP2', 'Gear grease EP2',      1, 0.25, 'kg', 3),
  ('BOM-3050', 3, 'OIL-CLP220', 'Gear oil CLP 220',     2, 1.8,  'l',  1);
