ALTER TABLE "stations" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "source_id" text;--> statement-breakpoint
-- Stations of before come from no file.
UPDATE "stations" SET "source" = 'yili', "source_id" = "id"::text;--> statement-breakpoint
ALTER TABLE "stations" ALTER COLUMN "source" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "stations" ALTER COLUMN "source_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "stations" ADD CONSTRAINT "stations_source" UNIQUE("source","source_id");
