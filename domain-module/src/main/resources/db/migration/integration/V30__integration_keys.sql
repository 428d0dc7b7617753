-- What a key can be given. The application's own list says what each of them allows; a test holds the two together.
create table integration_scope (
  scope text primary key check (scope ~ '^[a-z]+:(read|write)$')
);

insert into integration_scope (scope) values
  ('orders:read'), ('orders:write'), ('defects:read'), ('defects:write'), ('machines:read'), ('tickets:read'),
  ('sops:read'), ('boms:read');

-- A key of another system. What it does is done by a person of its own, who has no phone: whoever leaves takes no key
-- along. Only a hash of the key is kept; its first letters tell people which one it is.
create table integration_key (
  id               bigint generated always as identity primary key,
  person_id        bigint not null references person,
  name             text not null check (length(btrim(name)) between 1 and 100),
  starts_with      text not null check (length(starts_with) = 11),
  hash             bytea not null unique check (octet_length(hash) = 32),
  scopes           text[] not null check (cardinality(scopes) between 1 and 50),
  calls_per_minute integer not null default 600 check (calls_per_minute between 1 and 100000),
  created_at       timestamptz not null,
  expires_at       timestamptz not null,
  last_used_at     timestamptz,
  revoked_at       timestamptz,
  constraint expires_later check (expires_at > created_at)
);

create index integration_key_person on integration_key (person_id);
create unique index integration_key_name on integration_key (name) where revoked_at is null;

-- How often a key was used in a minute. Not logged: after a crash of the database a minute begins anew.
create unlogged table integration_key_calls (
  key_id bigint primary key references integration_key on delete cascade,
  minute timestamptz not null,
  calls  integer not null
);

-- Makes a key and returns it. It is told this once.
create function integration_key_create(key_name text, key_scopes text[], valid_for interval default interval '1 year')
  returns text language plpgsql as $$
declare
  -- Two random UUIDs of the database's strong source: 244 bits.
  secret text := 'barron_' || replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  wrong  text;
  person bigint;
  made   bigint;
begin
  select string_agg(s, ', ') into wrong
    from unnest(key_scopes) s where s not in (select scope from integration_scope);
  if wrong is not null then
    raise exception 'no such scope: %. There are: %', wrong,
      (select string_agg(scope, ', ' order by scope) from integration_scope)
      using errcode = 'invalid_parameter_value';
  end if;
  insert into person (name, role, enrolled_at) values (btrim(key_name), 'TECHNICIAN', now()) returning id into person;
  insert into integration_key (person_id, name, starts_with, hash, scopes, created_at, expires_at)
    values (person, btrim(key_name), left(secret, 11), sha256(convert_to(secret, 'UTF8')),
            (select array_agg(distinct s order by s) from unnest(key_scopes) s), now(), now() + valid_for)
    returning id into made;
  insert into audit (at, person_id, act, subject) values (now(), person, 'KEY_CREATED', 'KEY-' || made);
  return secret;
end
$$;

-- Ends a key at once, on all nodes. Returns whether there was one in use.
create function integration_key_revoke(key_name text) returns boolean language plpgsql as $$
declare
  ended record;
begin
  update integration_key set revoked_at = now() where name = btrim(key_name) and revoked_at is null
    returning id, person_id into ended;
  if not found then
    return false;
  end if;
  insert into audit (at, person_id, act, subject) values (now(), ended.person_id, 'KEY_REVOKED', 'KEY-' || ended.id);
  return true;
end
$$;
