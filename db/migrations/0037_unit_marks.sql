-- Contact units may lie on other servers, and beside them their marks and the intents: these know where.
create view unit_intents as select id, path from intents;
--> statement-breakpoint
create view unit_marks as select family, day from roll_up_marks;
--> statement-breakpoint
create function take_unit_marks(taken date[]) returns void language sql as $$
  delete from roll_up_marks where family = 'units' and day = any(taken)
$$;
