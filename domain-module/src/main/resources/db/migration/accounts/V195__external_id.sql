-- By what the company's sign-in provider knows somebody: the value of the claim that the settings name. Somebody who may
-- says whose it is; whoever signs in there under it is this person. An address of e-mail is kept in lower case.
alter table account
  add column external_id text unique
    constraint external_id_has_a_length check (length(external_id) between 1 and 255);

-- Gives a person an account, if they have none, for another way to sign in than by a password.
create function account_open(of_person bigint) returns bigint language plpgsql as $$
declare
  opened bigint;
begin
  -- Of two at once the second waits, and finds the account.
  perform from person where id = of_person for update;
  insert into account (person_id, name)
    select id, account_name(name) from person where id = of_person
    on conflict (person_id) do nothing;
  select id into strict opened from account where person_id = of_person;
  return opened;
end
$$;
