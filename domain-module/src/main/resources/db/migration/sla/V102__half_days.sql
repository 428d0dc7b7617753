-- A holiday that comes back each year, and a half day, on which people work until a time. The version before takes a
-- half day for a whole one, and a yearly holiday for one of its own year.
alter table sla_holiday
  add column yearly      boolean not null default false,
  add column works_until time check (works_until > time '00:00' and works_until < time '24:00');
