-- A ticket is opened again; the request to release a hold is refused. More values than before: a node of the version
-- before goes on.
alter table audit
  drop constraint audit_act_check,
  add constraint audit_act_check check (act in (
    'DEFECT_RECORDED', 'DEFECT_WITHDRAWN', 'ORDER_HELD', 'RELEASE_REQUESTED', 'RELEASE_REFUSED', 'ORDER_RELEASED',
    'ORDER_RESTORED', 'TICKET_OPENED', 'TICKET_WITHDRAWN', 'TICKET_JOINED', 'TICKET_ACKNOWLEDGED', 'TICKET_WAITS',
    'TICKET_CONTINUED', 'TICKET_RESOLVED', 'TICKET_REOPENED', 'ALERT_ACKNOWLEDGED', 'FAILURE_REPORTED',
    'FAILURE_WITHDRAWN', 'CHANGE_SUBMITTED', 'CHANGE_WITHDRAWN', 'CHANGE_DECIDED', 'FILE_ATTACHED',
    'PERSON_INVITED', 'LINK_REQUESTED', 'ROLE_TAKEN', 'PERSON_REVOKED', 'LANGUAGE_CHOSEN', 'ALERTS_SWITCHED'));
