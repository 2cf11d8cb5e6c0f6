-- The versions of a record, oldest first, laid over one another: fold(content order by version, id).
create aggregate fold(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');
