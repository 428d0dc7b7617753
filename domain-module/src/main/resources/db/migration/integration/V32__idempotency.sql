-- What a creating call was answered, so that its repetition gets the same answer and does nothing. Written with the
-- effect, in one transaction.
create table integration_call (
  key_id       bigint not null references integration_key,
  call_key     text not null check (length(call_key) between 1 and 200),
  request_hash bytea not null check (octet_length(request_hash) = 32),
  status       integer not null check (status between 200 and 299),
  location     text,
  body         text not null,
  answered_at  timestamptz not null,
  primary key (key_id, call_key)
);

create index integration_call_answered on integration_call (answered_at);
