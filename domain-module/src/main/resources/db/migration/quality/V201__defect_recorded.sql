-- Defects are counted over a span of time. They are added in its order, so a few pages of index tell where they lie.
create index defect_recorded on defect using brin (recorded_at);
