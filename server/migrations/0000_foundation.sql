CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"request_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "request_keys" (
	"actor_id" uuid NOT NULL,
	"procedure" text NOT NULL,
	"request_id" uuid NOT NULL,
	"input_hash" text NOT NULL,
	"answer" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "request_keys_key" PRIMARY KEY("actor_id","procedure","request_id")
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"station_id" uuid NOT NULL,
	"description" text NOT NULL,
	"room" text,
	"bring" text,
	"lecturer" text,
	"lesson_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"withdraw_until" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"cancelled_by" uuid,
	"cancelled_reason" text,
	CONSTRAINT "activities_span" CHECK ("activities"."starts_at" < "activities"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "place_pools" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"capacity" integer,
	"seats" integer,
	"places_taken" integer DEFAULT 0 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"next_seq" integer DEFAULT 1 NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "place_pools_window" CHECK ("place_pools"."opens_at" < "place_pools"."closes_at"),
	CONSTRAINT "place_pools_not_oversold" CHECK ("place_pools"."places_taken" <= "place_pools"."seats"),
	CONSTRAINT "place_pools_not_negative" CHECK ("place_pools"."places_taken" >= 0 and "place_pools"."waiting" >= 0)
);
--> statement-breakpoint
CREATE TABLE "sign_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"resident_id" uuid,
	"seq" integer NOT NULL,
	"places" integer NOT NULL,
	"request_id" uuid NOT NULL,
	"first_position" integer,
	"signed_up_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "sign_ups_places" CHECK ("sign_ups"."places" > 0)
);
--> statement-breakpoint
CREATE TABLE "idea_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"idea_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"unit" text,
	"text" text,
	"taken_by" uuid,
	"taken_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idea_supports" (
	"idea_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"supported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idea_supports_key" PRIMARY KEY("idea_id","resident_id")
);
--> statement-breakpoint
CREATE TABLE "ideas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"text" text NOT NULL,
	"anonymous" boolean NOT NULL,
	"station_id" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"support_count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "ideas_support_count" CHECK ("ideas"."support_count" >= 0)
);
--> statement-breakpoint
CREATE TABLE "lesson_progress" (
	"resident_id" uuid NOT NULL,
	"lesson_id" uuid NOT NULL,
	"position_seconds" integer NOT NULL,
	"reached_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "lesson_progress_key" PRIMARY KEY("resident_id","lesson_id"),
	CONSTRAINT "lesson_progress_position" CHECK ("lesson_progress"."position_seconds" >= 0)
);
--> statement-breakpoint
CREATE TABLE "lessons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"format" text NOT NULL,
	"topic" text NOT NULL,
	"lecturer" text NOT NULL,
	"lecturer_line" text NOT NULL,
	"cover" text NOT NULL,
	"media_url" text,
	"duration_seconds" integer NOT NULL,
	"transcript" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "lessons_duration" CHECK ("lessons"."duration_seconds" > 0)
);
--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"version" text NOT NULL,
	"agreed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identities" (
	"provider" text NOT NULL,
	"subject" text NOT NULL,
	"resident_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "identities_key" PRIMARY KEY("provider","subject")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "residents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"nickname" text NOT NULL,
	"is_party_member" boolean DEFAULT false NOT NULL,
	"is_staff" boolean DEFAULT false NOT NULL,
	"elder_mode" boolean,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"door_note" text,
	"phone" text,
	"lat_gcj" double precision NOT NULL,
	"lng_gcj" double precision NOT NULL,
	"source_lat" double precision NOT NULL,
	"source_lng" double precision NOT NULL,
	"source_datum" text NOT NULL,
	"cell" bigint NOT NULL,
	"area_square_meters" integer,
	"amenities" jsonb NOT NULL,
	"hours" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "stations_lat_range" CHECK ("stations"."lat_gcj" between -90 and 90),
	CONSTRAINT "stations_lng_range" CHECK ("stations"."lng_gcj" between -180 and 180)
);
--> statement-breakpoint
ALTER TABLE "idea_steps" ADD CONSTRAINT "idea_steps_idea_id_ideas_id_fk" FOREIGN KEY ("idea_id") REFERENCES "public"."ideas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_resident_id_residents_id_fk" FOREIGN KEY ("resident_id") REFERENCES "public"."residents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("subject_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("id") WHERE "outbox"."delivered_at" is null;--> statement-breakpoint
CREATE INDEX "activities_start" ON "activities" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "activities_station" ON "activities" USING btree ("station_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_seq" ON "sign_ups" USING btree ("activity_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_one_live" ON "sign_ups" USING btree ("activity_id","resident_id") WHERE "sign_ups"."withdrawn_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_ups_request" ON "sign_ups" USING btree ("activity_id","resident_id","request_id");--> statement-breakpoint
CREATE INDEX "sign_ups_waiting" ON "sign_ups" USING btree ("activity_id","seq") WHERE "sign_ups"."confirmed_at" is null and "sign_ups"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "sign_ups_resident" ON "sign_ups" USING btree ("resident_id","signed_up_at");--> statement-breakpoint
CREATE INDEX "idea_steps_idea" ON "idea_steps" USING btree ("idea_id","taken_at","id");--> statement-breakpoint
CREATE INDEX "idea_supports_resident" ON "idea_supports" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "ideas_newest" ON "ideas" USING btree ("published_at","id") WHERE "ideas"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "ideas_most_supported" ON "ideas" USING btree ("support_count","id") WHERE "ideas"."published_at" is not null;--> statement-breakpoint
CREATE INDEX "ideas_resident" ON "ideas" USING btree ("resident_id","submitted_at");--> statement-breakpoint
CREATE INDEX "lessons_newest" ON "lessons" USING btree ("published_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "consents_once" ON "consents" USING btree ("resident_id","version");--> statement-breakpoint
CREATE INDEX "identities_resident" ON "identities" USING btree ("resident_id");--> statement-breakpoint
CREATE INDEX "notifications_inbox" ON "notifications" USING btree ("resident_id","id");--> statement-breakpoint
CREATE INDEX "stations_cell" ON "stations" USING btree ("cell");--> statement-breakpoint
CREATE INDEX "stations_name" ON "stations" USING btree ("name","id");