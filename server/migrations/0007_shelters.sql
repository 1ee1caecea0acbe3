CREATE TABLE "emergencies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "emergencies_span" CHECK ("emergencies"."from_at" < "emergencies"."to_at")
);
--> statement-breakpoint
ALTER TABLE "calendar_years" ADD COLUMN "notice_text" text;--> statement-breakpoint
ALTER TABLE "station_closures" ADD COLUMN "emergency_id" uuid;--> statement-breakpoint
CREATE INDEX "emergencies_live" ON "emergencies" USING btree ("to_at") WHERE "emergencies"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "station_closures_ends" ON "station_closures" USING btree ("to_at") WHERE "station_closures"."cancelled_at" is null;--> statement-breakpoint
CREATE INDEX "station_closures_emergency" ON "station_closures" USING btree ("emergency_id") WHERE "station_closures"."emergency_id" is not null;