-- Which acts there are is the application's list. A copy of it here had to be replaced with each new act, by whichever
-- feature came last.
alter table audit
  drop constraint audit_act_check,
  add constraint audit_act_check check (act ~ '^[A-Z]+(_[A-Z]+)+$');
