-- As before, what is digested; but convert_to is only stable, and PostgreSQL makes no part of another function of one that
-- claims to be immutable and is not: it was called 14 times for each link.
create or replace function audit_field(value text) returns text language sql stable as $$
  select case when value is null then '-' else octet_length(convert_to(value, 'UTF8')) || ':' || value end || ','
$$;

-- As before; the links are computed one after the other, as each needs the one before, and written by one statement.
create or replace function audit_link_rows(most integer) returns integer language plpgsql as $$
declare
  entry    audit;
  seq      bigint;
  day      date;
  hash     bytea;
  digest   bytea;
  first    bigint;
  ids      bigint[] := '{}';
  digests  bytea[] := '{}';
  hashes   bytea[] := '{}';
begin
  if not pg_try_advisory_xact_lock(hashtextextended('audit chain', 0)) then
    return 0;
  end if;
  select l.seq, l.day, l.hash into seq, day, hash from audit_link l order by l.seq desc limit 1;
  seq := coalesce(seq, 0);
  first := seq + 1;
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
    ids := ids || entry.id;
    digests := digests || digest;
    hashes := hashes || hash;
  end loop;
  if seq < first then
    return 0;
  end if;
  insert into audit_link (seq, day, audit_id, form, digest, hash, linked_at)
    select first + e.no - 1, day, e.id, 1, e.digest, e.hash, now()
    from unnest(ids, digests, hashes) with ordinality as e (id, digest, hash, no)
    order by e.no;
  delete from audit_unlinked u where u.audit_id = any (ids);
  insert into audit_chain (day) values (day) on conflict do nothing;
  return cardinality(ids);
end
$$;
