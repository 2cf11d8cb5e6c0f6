CREATE TABLE "undone_links" (
	"identity_id" bigint NOT NULL,
	"fellow_id" bigint NOT NULL,
	"undone_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "undone_links_identity_id_fellow_id_pk" PRIMARY KEY("identity_id","fellow_id"),
	CONSTRAINT "undone_links_order" CHECK ("undone_links"."identity_id" < "undone_links"."fellow_id")
);
--> statement-breakpoint
ALTER TABLE "identities" ADD COLUMN "shared" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "undone_links" ADD CONSTRAINT "undone_links_identity_id_identities_id_fk" FOREIGN KEY ("identity_id") REFERENCES "public"."identities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "undone_links" ADD CONSTRAINT "undone_links_fellow_id_identities_id_fk" FOREIGN KEY ("fellow_id") REFERENCES "public"."identities"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "undone_links_fellow" ON "undone_links" USING btree ("fellow_id");--> statement-breakpoint
CREATE INDEX "interactions_identity_unlinked" ON "interactions" USING btree ("identity_id") WHERE customer_id is null and identity_id is not null;