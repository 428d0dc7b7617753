-- A code that somebody asked for themselves: who joins with it is no newcomer but that person, by one more identity.
alter table invite add for_person bigint references person;
