CREATE TABLE "roll_up_names" (
	"team" integer,
	"dimension" text NOT NULL,
	"value" text NOT NULL,
	CONSTRAINT "roll_up_names_once" UNIQUE NULLS NOT DISTINCT("team","dimension","value")
);
--> statement-breakpoint
-- What the contacts of a day have is gathered when the day is summed up.
UPDATE "roll_up_days" SET "fingerprint" = '' WHERE "family" = 'started';
