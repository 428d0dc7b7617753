-- What other systems call procedures and bills stands with the procedure and the bill alone, so that whoever reads them
-- finds it, however it came in. An id that the record has by now stays.
update sop s set external_system = k.system, external_id = k.id
  from (select distinct on (record) record, system, id from external_key where subject = 'SOPS' order by record, system, id) k
 where s.number = k.record and s.external_system is null
   and not exists (select from sop o where o.external_system = k.system and o.external_id = k.id);

update bom b set external_system = k.system, external_id = k.id
  from (select distinct on (record) record, system, id from external_key where subject = 'BOMS' order by record, system, id) k
 where b.number = k.record and b.external_system is null
   and not exists (select from bom o where o.external_system = k.system and o.external_id = k.id);

-- The version before still keeps them in external_key: what it is told goes on to the record. The version after this one
-- drops the trigger, deletes the rows and allows machines and people alone.
create function external_key_told() returns trigger language plpgsql as $$
begin
  if new.subject = 'SOPS' then
    update sop s set external_system = new.system, external_id = new.id
     where s.number = new.record and (s.external_system, s.external_id) is distinct from (new.system, new.id)
       and not exists (select from sop o where o.external_system = new.system and o.external_id = new.id);
  else
    update bom b set external_system = new.system, external_id = new.id
     where b.number = new.record and (b.external_system, b.external_id) is distinct from (new.system, new.id)
       and not exists (select from bom o where o.external_system = new.system and o.external_id = new.id);
  end if;
  return null;
end
$$;

create trigger external_key_told after insert or update on external_key
  for each row when (new.subject in ('SOPS', 'BOMS')) execute function external_key_told();
