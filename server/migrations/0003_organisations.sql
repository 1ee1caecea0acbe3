CREATE TABLE "organisation_units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"contact_name" text,
	"contact_phone" text,
	"brand" jsonb,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "station_duties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" uuid NOT NULL,
	"agency" text NOT NULL,
	"weekday" integer NOT NULL,
	"from_minute" integer NOT NULL,
	"to_minute" integer NOT NULL,
	"topics" jsonb NOT NULL,
	CONSTRAINT "station_duties_weekday" CHECK ("station_duties"."weekday" between 1 and 7),
	CONSTRAINT "station_duties_span" CHECK (0 <= "station_duties"."from_minute" and "station_duties"."from_minute" < "station_duties"."to_minute" and "station_duties"."to_minute" <= 1440)
);
--> statement-breakpoint
CREATE TABLE "station_services" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"line" text,
	"action" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "station_standard_marks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" uuid NOT NULL,
	"item" text NOT NULL,
	"state" text NOT NULL,
	"note" text NOT NULL,
	"marked_by" uuid NOT NULL,
	"marked_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "station_zones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"station_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL,
	"floor" text,
	"area_square_meters" integer,
	"doing" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "place_kind" text;--> statement-breakpoint
ALTER TABLE "stations" ADD COLUMN "door_photo" text;--> statement-breakpoint
CREATE INDEX "organisation_units_children" ON "organisation_units" USING btree ("parent_id","position","id");--> statement-breakpoint
CREATE INDEX "station_duties_station" ON "station_duties" USING btree ("station_id","weekday");--> statement-breakpoint
CREATE INDEX "station_services_station" ON "station_services" USING btree ("station_id","position");--> statement-breakpoint
CREATE INDEX "station_standard_marks_item" ON "station_standard_marks" USING btree ("station_id","item","marked_at");--> statement-breakpoint
CREATE INDEX "station_zones_station" ON "station_zones" USING btree ("station_id","position");--> statement-breakpoint
CREATE INDEX "stations_parent" ON "stations" USING btree ("parent_id","kind");--> statement-breakpoint
CREATE INDEX "stations_unit" ON "stations" USING btree ("unit_id","name");