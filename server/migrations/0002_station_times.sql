CREATE TABLE "station_closures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_at" timestamp with time zone NOT NULL,
	"to_at" timestamp with time zone,
	"reason" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" uuid,
	CONSTRAINT "station_closures_span" CHECK ("station_closures"."from_at" < "station_closures"."to_at"),
	CONSTRAINT "station_closures_open_ends" CHECK ("station_closures"."kind" = 'closed' or "station_closures"."to_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "hours_text" text;--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "hours_certainty" text;--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "hours_unread" jsonb;--> statement-breakpoint
-- A week alone said nothing of seasons, holidays and shifted workdays: that stays unsaid.
UPDATE "stations" SET
	"hours" = CASE WHEN "hours" IS NOT NULL THEN jsonb_build_object(
		'weekly', "hours", 'seasons', '[]'::jsonb, 'holidays', '{"rule": "unstated"}'::jsonb, 'shiftedWorkdays', 'unstated'
	) END,
	"hours_certainty" = CASE WHEN "hours" IS NOT NULL THEN 'exact' ELSE 'unknown' END,
	"hours_unread" = '[]';--> statement-breakpoint
ALTER TABLE "stations" ALTER COLUMN "hours_certainty" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "stations" ALTER COLUMN "hours_unread" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "station_closures_live" ON "station_closures" USING btree ("station_id","to_at") WHERE "station_closures"."cancelled_at" is null;