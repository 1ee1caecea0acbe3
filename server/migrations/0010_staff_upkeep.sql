CREATE TABLE "retired_stations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"lat_gcj" double precision NOT NULL,
	"lng_gcj" double precision NOT NULL,
	"was" jsonb NOT NULL,
	"retired_at" timestamp with time zone NOT NULL,
	"retired_by" uuid NOT NULL,
	CONSTRAINT "retired_stations_source" UNIQUE("source","source_id")
);
--> statement-breakpoint
CREATE INDEX "station_words_unspoken" ON "station_words" USING btree ("station_id") WHERE "station_words"."source_hash" = '';