-- With what people sign in to the console. An account is a person's; what they may do is their role's. Without a password
-- nobody signs in with it: it waits for its link.
create table account (
  id                  bigint generated always as identity primary key,
  person_id           bigint not null unique references person,
  name                text not null unique check (name ~ '^[a-z0-9][a-z0-9.-]{1,59}$'),
  -- bcrypt as crypt(3) writes it, cost 12.
  password_hash       text check (password_hash ~ '^\$2[aby]\$12\$[./A-Za-z0-9]{53}$'),
  -- A session remembers it; one that remembers another has ended.
  generation          integer not null default 0,
  created_at          timestamptz not null default now(),
  password_changed_at timestamptz,
  signed_in_at        timestamptz,
  constraint password_since_some_time check ((password_hash is null) = (password_changed_at is null))
);

-- A way to set a password without one, good once: only a hash of it is kept. An account has one at most.
create table account_link (
  account_id bigint primary key references account on delete cascade,
  hash       bytea not null unique check (octet_length(hash) = 32),
  expires_at timestamptz not null
);

-- Wrong passwords, of a name or from an address, whether there is such an account or not. Only a hash of either is kept.
create table sign_in_failure (
  source        bytea primary key check (octet_length(source) = 32),
  failures      integer not null check (failures > 0),
  failed_at     timestamptz not null,
  refused_until timestamptz not null
);

create index sign_in_failure_age on sign_in_failure (failed_at);

-- A free name for an account: the words of the person's name, with a number where it is taken.
create function account_name(of_person text) returns text language plpgsql as $$
declare
  base  text := btrim(regexp_replace(lower(translate(of_person,
    'áàâäãåÁÀÂÄÃÅéèêëÉÈÊËíìîïÍÌÎÏóòôöõÓÒÔÖÕúùûüÚÙÛÜñÑçÇ',
    'aaaaaaAAAAAAeeeeEEEEiiiiIIIIoooooOOOOOuuuuUUUUnNcC')), '[^a-z0-9]+', '.', 'g'), '.');
  taken integer := 1;
  free  text;
begin
  base := rtrim(left(case when length(base) < 2 then 'person' else base end, 50), '.');
  free := base;
  while exists (select from account where name = free) loop
    taken := taken + 1;
    free := base || '.' || taken;
  end loop;
  return free;
end
$$;

-- Gives a person an account, if they have none, and a new link for it.
create function account_link_create(of_person bigint, link_hash bytea, valid_for interval)
  returns account language plpgsql as $$
declare
  given account;
begin
  -- Of two at once the second waits, and finds the account.
  perform from person where id = of_person for update;
  insert into account (person_id, name)
    select id, account_name(name) from person where id = of_person
    on conflict (person_id) do nothing;
  select * into strict given from account where person_id = of_person;
  insert into account_link (account_id, hash, expires_at) values (given.id, link_hash, now() + valid_for)
    on conflict (account_id) do update set hash = excluded.hash, expires_at = excluded.expires_at;
  return given;
end
$$;

-- The way in for the first manager: the last part of an address at which a password is set, good once and for a day. A
-- new one ends the one before. It is for the manager of this name, or without a name for the one who was enrolled first;
-- where there is none, somebody new is made. Null when a manager can sign in already: then links are asked for by chat.
create function account_first_link(manager_name text default null) returns text language plpgsql as $$
declare
  secret  text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
  manager bigint;
begin
  lock table account in share row exclusive mode;
  if exists (select from account join person on person.id = account.person_id
              where role = 'MANAGER' and password_hash is not null) then
    return null;
  end if;
  select id into manager from person
   where role = 'MANAGER' and name = coalesce(btrim(manager_name), name) order by id limit 1;
  if manager is null then
    insert into person (name, role, enrolled_at)
      values (coalesce(btrim(manager_name), 'Administrator'), 'MANAGER', now()) returning id into manager;
  end if;
  perform account_link_create(manager, sha256(convert_to(secret, 'UTF8')), interval '1 day');
  insert into audit (at, person_id, act) values (now(), manager, 'ACCOUNT_LINK_REQUESTED');
  return secret;
end
$$;
