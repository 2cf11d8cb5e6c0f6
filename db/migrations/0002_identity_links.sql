CREATE TABLE "identity_links" (
	"source_id" smallint NOT NULL,
	"record_type" "record_type" NOT NULL,
	"external_id" text NOT NULL,
	"identity_id" bigint NOT NULL,
	"owner_id" bigint NOT NULL,
	"at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "identity_links_record" ON "identity_links" USING btree ("source_id","external_id");--> statement-breakpoint
CREATE INDEX "identity_links_identity" ON "identity_links" USING btree ("identity_id");--> statement-breakpoint
CREATE INDEX "identity_links_owner" ON "identity_links" USING btree ("owner_id");