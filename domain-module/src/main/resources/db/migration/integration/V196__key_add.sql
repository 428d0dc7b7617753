-- Keeps a key that the application made, with the person that it acts as. Null when another key in use has the name.
create function integration_key_add(
  key_name text, starts text, key_hash bytea, key_scopes text[], valid_for interval, per_minute integer)
  returns bigint language plpgsql as $$
declare
  person bigint;
  made   bigint;
begin
  -- Two at once take turns: the second sees the first.
  perform pg_advisory_xact_lock(hashtextextended('integration key', 0));
  if exists (select from integration_key where name = key_name and revoked_at is null) then
    return null;
  end if;
  insert into person (name, role, enrolled_at) values (key_name, 'TECHNICIAN', now()) returning id into person;
  insert into integration_key (person_id, name, starts_with, hash, scopes, calls_per_minute, created_at, expires_at)
    values (person, key_name, starts, key_hash, key_scopes, per_minute, now(), now() + valid_for)
    returning id into made;
  return made;
end
$$;
