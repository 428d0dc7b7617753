-- Where another system is told of events. Secrets are encrypted by the application; after a change of the secret the one
-- before is good for a while.
create table webhook (
  id              bigint generated always as identity primary key,
  name            text not null check (length(btrim(name)) between 1 and 100),
  url             text not null check (length(url) between 8 and 2048),
  event_types     text[] not null check (cardinality(event_types) between 1 and 50),
  active          boolean not null default true,
  secret          bytea not null,
  previous_secret bytea,
  previous_until  timestamptz,
  created_at      timestamptz not null default now(),
  effective_from  timestamptz not null,
  failing_since   timestamptz,
  gone_at         timestamptz,
  deleted_at      timestamptz,
  constraint a_previous_secret_ends check ((previous_secret is null) = (previous_until is null)),
  constraint what_is_gone_is_inactive check (gone_at is null or not active),
  constraint what_is_deleted_is_inactive check (deleted_at is null or not active)
);

create unique index webhook_name on webhook (name) where deleted_at is null;

-- An event on its way to one receiver. Written in the transaction of what it tells of; kept afterwards as the log.
create table webhook_delivery (
  id              bigint generated always as identity primary key,
  webhook_id      bigint not null references webhook on delete cascade,
  message_id      text not null check (message_id ~ '^msg_[0-9a-f]{32}$'),
  event_type      text not null check (event_type ~ '^[a-z-]+\.[a-z-]+$'),
  subject         text not null check (length(subject) between 1 and 40),
  body            text not null check (length(body) between 2 and 65536),
  state           text not null default 'PENDING'
    check (state in ('PENDING', 'DELIVERED', 'FAILED', 'CANCELLED')),
  attempts        integer not null default 0 check (attempts >= 0),
  created_at      timestamptz not null default now(),
  due_at          timestamptz not null default now(),
  lease_token     uuid,
  last_attempt_at timestamptz,
  response_status integer check (response_status between 100 and 999),
  failure         text check (length(failure) between 1 and 40),
  finished_at     timestamptz,
  constraint finished_at_some_time check ((state = 'PENDING') = (finished_at is null)),
  constraint only_what_waits_has_a_lease check (state = 'PENDING' or lease_token is null)
);

create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where state = 'PENDING';
create index webhook_delivery_in_order on webhook_delivery (webhook_id, subject, id) where state = 'PENDING';
create index webhook_delivery_log on webhook_delivery (webhook_id, id);
create index webhook_delivery_finished on webhook_delivery (finished_at) where finished_at is not null;

-- What was done to a webhook, as the keys of other systems are audited.
create function webhook_audited(who bigint, act text, webhook bigint) returns void language sql as $$
  insert into audit (at, person_id, act, subject) values (now(), who, act, 'HOOK-' || webhook)
$$;
