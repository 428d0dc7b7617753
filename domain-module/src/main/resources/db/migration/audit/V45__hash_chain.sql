-- Where a command came from, whom it was done to, and what it changed; empty in older rows. The clock acts, too: it is no
-- person. Which acts have a subject is the application's to say.
alter table audit
  drop constraint done_to_a_record_or_to_people,
  alter column person_id drop not null,
  add column source      text check (source ~ '^[A-Z]+(_[A-Z]+)*$'),
  add column source_name text check (length(source_name) between 1 and 100),
  add column concerns    bigint references person,
  add column changes     json check (octet_length(changes::text) <= 8000),
  add constraint done_by_a_person_or_by_a_known_source check (person_id is not null or source is not null);

-- Who names no source is a function of the database, or a node of the version before.
alter table audit alter column source set default 'DATABASE';

create index audit_at on audit (at, id);
create index audit_cause on audit (cause) where cause is not null;
create index audit_concerns on audit (concerns, id) where concerns is not null;

-- What was committed and is not linked yet. Whoever writes the audit waits for nobody here.
create table audit_unlinked (
  audit_id bigint primary key references audit
);

insert into audit_unlinked (audit_id) select id from audit;

create function audit_waits_for_its_link() returns trigger language plpgsql as $$
begin
  insert into audit_unlinked (audit_id) select id from added;
  return null;
end
$$;

create trigger audit_waits_for_its_link
  after insert on audit referencing new table as added
  for each statement execute function audit_waits_for_its_link();

-- The chain: one link for each row of the audit, in an order without gaps. A link's hash holds that of the link before.
create table audit_link (
  seq       bigint primary key check (seq > 0),
  day       date not null,
  audit_id  bigint not null unique references audit,
  form      smallint not null check (form > 0),
  digest    bytea not null check (octet_length(digest) = 32),
  hash      bytea not null check (octet_length(hash) = 32),
  linked_at timestamptz not null
);

create index audit_link_day on audit_link (day, seq);

-- Pages of the audit are read by this key: in the order of the chain nothing is missed or read twice.
create index audit_link_number on audit_link (lpad(seq::text, 12, '0'));

create trigger audit_link_is_append_only
  before update or delete or truncate on audit_link
  for each statement execute function audit_is_append_only();

-- What the last look at each day found. Written anew by each look: it proves nothing, the chain does.
create table audit_chain (
  day             date primary key,
  links           bigint not null default 0,
  head_seq        bigint,
  head            bytea,
  checked_at      timestamptz,
  problem         text,
  broken_seq      bigint,
  broken_audit_id bigint,
  constraint broken_somewhere check (problem is not null or (broken_seq is null and broken_audit_id is null))
);

-- Form 1 of what is digested: its fields one after the other, each with its length in bytes, so that no text can pass
-- for two.
create function audit_field(value text) returns text language sql immutable as $$
  select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end || ','
$$;

-- The digest of everything in a row, a moment as microseconds since 1970.
create function audit_digest(entry audit) returns bytea language sql stable as $$
  select sha256(convert_to(
    audit_field('1') || audit_field(entry.id::text)
      || audit_field((extract(epoch from entry.at) * 1000000)::bigint::text)
      || audit_field(entry.person_id::text) || audit_field(entry.act) || audit_field(entry.subject)
      || audit_field(entry.cause) || audit_field(entry.source) || audit_field(entry.source_name)
      || audit_field(entry.concerns::text) || audit_field(entry.changes::text),
    'UTF8'))
$$;

create function audit_hash(seq bigint, day date, previous bytea, digest bytea) returns bytea language sql stable as $$
  select sha256(convert_to(
    audit_field('1') || audit_field(seq::text) || audit_field(to_char(day, 'YYYY-MM-DD'))
      || audit_field(encode(previous, 'hex')) || audit_field(encode(digest, 'hex')),
    'UTF8'))
$$;

-- What the first link of all follows.
create function audit_beginning() returns bytea language sql immutable as $$
  select decode(repeat('00', 32), 'hex')
$$;

-- Links what was committed, in the order of its numbers; one caller at a time, the others get 0. The day is the one, in
-- UTC, on which a row is linked: seconds after it was committed.
create function audit_link_rows(most integer) returns integer language plpgsql as $$
declare
  entry    audit;
  seq      bigint;
  day      date;
  hash     bytea;
  digest   bytea;
  linked   integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit chain', 0)) then
    return 0;
  end if;
  select l.seq, l.day, l.hash into seq, day, hash from audit_link l order by l.seq desc limit 1;
  seq := coalesce(seq, 0);
  hash := coalesce(hash, audit_beginning());
  -- Back to yesterday goes no chain, whatever the clock does.
  day := greatest(day, (now() at time zone 'UTC')::date);
  for entry in
    select a.* from audit a
    where a.id in (select u.audit_id from audit_unlinked u order by u.audit_id limit most)
    order by a.id
  loop
    seq := seq + 1;
    digest := audit_digest(entry);
    hash := audit_hash(seq, day, hash, digest);
    insert into audit_link (seq, day, audit_id, form, digest, hash, linked_at)
      values (seq, day, entry.id, 1, digest, hash, now());
    delete from audit_unlinked u where u.audit_id = entry.id;
    linked := linked + 1;
  end loop;
  if linked > 0 then
    insert into audit_chain (day) values (day) on conflict do nothing;
  end if;
  return linked;
end
$$;

-- Whether the chain is whole from one day to another, both included; without them: all of it. One row: how many links
-- there are and where they end, and the first that is broken, with the reason:
-- LINK_MISSING: links before this one are gone; ROW_MISSING: its row is gone; ROW_CHANGED: its row is not what was
-- linked, or another row stands in its place; LINK_CHANGED: the link itself is not what was written, or one was put in
-- before it; ROW_UNLINKED: a row was put in, or its link taken away, past the product.
create function verify_audit(from_day date default null, to_day date default null)
  returns table (links bigint, head_seq bigint, head text, problem text, broken_day date, broken_seq bigint,
                 broken_audit_id bigint)
  language sql stable as $$
  with before as (
    select l.seq, l.hash from audit_link l where l.day < from_day order by l.seq desc limit 1
  ), chain as (
    select l.seq, l.day, l.audit_id, l.digest, l.hash,
           coalesce(lag(l.seq) over w, (select b.seq from before b), 0) as previous_seq,
           coalesce(lag(l.hash) over w, (select b.hash from before b), audit_beginning()) as previous_hash
    from audit_link l
    where (from_day is null or l.day >= from_day) and (to_day is null or l.day <= to_day)
    window w as (order by l.seq)
  ), broken as (
    (select case when c.seq <> c.previous_seq + 1 then 'LINK_MISSING'
                 when a.id is null then 'ROW_MISSING'
                 when audit_digest(a) <> c.digest then 'ROW_CHANGED'
                 else 'LINK_CHANGED' end as problem,
            c.day, c.seq, c.audit_id
     from chain c left join audit a on a.id = c.audit_id
     where c.seq <> c.previous_seq + 1
        or a.id is null
        or audit_digest(a) <> c.digest
        or audit_hash(c.seq, c.day, c.previous_hash, c.digest) <> c.hash
     order by c.seq
     limit 1)
    union all
    (select 'ROW_UNLINKED', (a.at at time zone 'UTC')::date, null, a.id
     from audit a
     where (from_day is null or a.at >= from_day::timestamp at time zone 'UTC')
       and (to_day is null or a.at < (to_day + 1)::timestamp at time zone 'UTC')
       and not exists (select from audit_link l where l.audit_id = a.id)
       and not exists (select from audit_unlinked u where u.audit_id = a.id)
     order by a.id
     limit 1)
  )
  select (select count(*) from chain), last.seq, encode(last.hash, 'hex'), b.problem, b.day, b.seq, b.audit_id
  from (select 1) one
  left join (select c.seq, c.hash from chain c order by c.seq desc limit 1) last on true
  left join (select * from broken order by seq nulls last limit 1) b on true
$$;

-- Looks at the day that was not looked at for the longest, and keeps what it found: today and yesterday every ten
-- minutes, older days every week. Rows of days without a chain belong to the next day that has one. One caller at a
-- time; null: nothing is due.
create function audit_check_next() returns date language plpgsql as $$
declare
  due   date;
  since date;
  found record;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit check', 0)) then
    return null;
  end if;
  select c.day into due from audit_chain c
    where c.checked_at is null
       or c.checked_at < now() - case when c.day >= (now() at time zone 'UTC')::date - 1
                                      then interval '10 minutes' else interval '7 days' end
    order by c.checked_at nulls first, c.day
    limit 1;
  if due is null then
    return null;
  end if;
  select max(c.day) + 1 into since from audit_chain c where c.day < due;
  select * into found from verify_audit(since, due);
  update audit_chain c
    set links = found.links, head_seq = found.head_seq, head = decode(found.head, 'hex'), checked_at = now(),
        problem = found.problem, broken_seq = found.broken_seq, broken_audit_id = found.broken_audit_id
    where c.day = due;
  return due;
end
$$;
