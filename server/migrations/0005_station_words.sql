CREATE TABLE "station_words" (
	"station_id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"address" text NOT NULL,
	"pinyin" text NOT NULL,
	"initials" text NOT NULL,
	"fragments" text[] NOT NULL,
	"source_hash" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "hours_key" text GENERATED ALWAYS AS (md5(hours::text)) STORED;--> statement-breakpoint
CREATE INDEX "station_words_fragments" ON "station_words" USING gin ("fragments");