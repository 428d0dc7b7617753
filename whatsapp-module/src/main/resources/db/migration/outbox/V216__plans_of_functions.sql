-- Called for each message, over two columns with an index: one plan serves every conversation and channel. Without this
-- PostgreSQL plans anew at each call where conversations have very different numbers of messages.
ALTER FUNCTION outbox_owes(bigint) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION outbox_owes(bigint, uuid) SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION outbox_take(text, integer, integer) SET plan_cache_mode = force_generic_plan;
