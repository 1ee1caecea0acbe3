CREATE TABLE "activity_reminders" (
	"activity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"sign_up_id" uuid NOT NULL,
	"places" integer NOT NULL,
	"method" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"seen_by" uuid,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	"undone_reason" text,
	CONSTRAINT "check_ins_places" CHECK ("check_ins"."places" > 0),
	CONSTRAINT "check_ins_method" CHECK ("check_ins"."method" in ('code', 'ticket', 'roster', 'remote'))
);
--> statement-breakpoint
CREATE TABLE "film_nominations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"reason" text NOT NULL,
	"minutes" smallint,
	"nominated_by" uuid NOT NULL,
	"nominated_at" timestamp with time zone NOT NULL,
	"activity_id" uuid,
	"scheduled_at" timestamp with time zone,
	"scheduled_by" uuid,
	"withheld_at" timestamp with time zone,
	"withheld_by" uuid,
	"published_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "film_supports" (
	"nomination_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"supported_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wall_posts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"resident_id" uuid NOT NULL,
	"text" text NOT NULL,
	"photo" text,
	"posted_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid,
	"withheld_at" timestamp with time zone,
	"withheld_by" uuid,
	"withheld_reason" text,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "activity_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"rule" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"start_minute" integer NOT NULL,
	"minutes" integer NOT NULL,
	"on_holidays" text NOT NULL,
	"template" jsonb NOT NULL,
	"is_course" boolean DEFAULT false NOT NULL,
	"written_until" date NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "activity_series_holidays" CHECK ("activity_series"."on_holidays" in ('keep', 'skip', 'next_workday')),
	CONSTRAINT "activity_series_span" CHECK ("activity_series"."ends_on" is null or "activity_series"."starts_on" <= "activity_series"."ends_on")
);
--> statement-breakpoint
CREATE TABLE "activity_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"options" text[] DEFAULT '{}' NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"sign_up_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	CONSTRAINT "group_members_key" PRIMARY KEY("sign_up_id","position")
);
--> statement-breakpoint
CREATE TABLE "sign_up_answers" (
	"sign_up_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"resident_id" uuid,
	"label" text NOT NULL,
	"answer" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sign_up_answers_key" PRIMARY KEY("sign_up_id","question_id")
);
--> statement-breakpoint
CREATE TABLE "activity_lines" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"next_seq" integer DEFAULT 1 NOT NULL,
	"waiting" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	CONSTRAINT "activity_lines_not_negative" CHECK ("activity_lines"."waiting" >= 0),
	CONSTRAINT "activity_lines_window" CHECK ("activity_lines"."opens_at" < "activity_lines"."closes_at")
);
--> statement-breakpoint
CREATE TABLE "message_deliveries" (
	"notification_id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"template" text NOT NULL,
	"fields" jsonb NOT NULL,
	"page" text NOT NULL,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"failure" text
);
--> statement-breakpoint
CREATE TABLE "message_rights" (
	"id" uuid PRIMARY KEY NOT NULL,
	"resident_id" uuid NOT NULL,
	"template" text NOT NULL,
	"granted_at" timestamp with time zone NOT NULL,
	"spent_on" uuid,
	"spent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "place_pools" DROP CONSTRAINT "place_pools_window";--> statement-breakpoint
ALTER TABLE "sign_ups" DROP CONSTRAINT "sign_ups_places";--> statement-breakpoint
INSERT INTO "activity_lines" ("activity_id", "next_seq", "waiting", "opens_at", "closes_at", "closed_at")
SELECT "activity_id", "next_seq", "waiting", "opens_at", "closes_at", "closed_at" FROM "place_pools";--> statement-breakpoint
ALTER TABLE "place_pools" DROP CONSTRAINT "place_pools_pkey";--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "forms" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "remote_link" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "companions_max" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "audience" jsonb;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "needs_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "promotion" text DEFAULT 'ask' NOT NULL;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "occurrence_on" date;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "course_id" uuid;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "published_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "published_by" uuid;--> statement-breakpoint
UPDATE "activities" SET "published_at" = "created_at", "published_by" = "created_by";--> statement-breakpoint
ALTER TABLE "place_pools" ADD COLUMN "id" uuid;--> statement-breakpoint
UPDATE "place_pools" SET "id" = "activity_id";--> statement-breakpoint
ALTER TABLE "place_pools" ADD PRIMARY KEY ("id");--> statement-breakpoint
ALTER TABLE "place_pools" ADD COLUMN "position" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "place_pools" ADD COLUMN "mode" text DEFAULT 'on_site' NOT NULL;--> statement-breakpoint
ALTER TABLE "place_pools" ADD COLUMN "who" text DEFAULT 'anyone' NOT NULL;--> statement-breakpoint
ALTER TABLE "place_pools" ADD COLUMN "releases_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "place_pools" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "pool_ids" uuid[];--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "pool_places" integer[];--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "channel" text DEFAULT 'app' NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "entered_by" uuid;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "offered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "offer_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "held_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "review_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "review_reason" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "reviewed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "reviewed_by" uuid;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdraw_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdraw_asked_reason" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdraw_declined_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdraw_declined_by" uuid;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdrawn_as" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "withdrawn_reason" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "contact_name" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "contact_phone_index" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "group_name" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "companions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "guardian_name" text;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "guardian_agreed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sign_ups" ADD COLUMN "note" text;--> statement-breakpoint
UPDATE "sign_ups" SET "pool_ids" = array["activity_id"], "pool_places" = array["places"],
	"withdrawn_as" = case when "withdrawn_at" is not null then 'self' end;--> statement-breakpoint
ALTER TABLE "sign_ups" ALTER COLUMN "pool_ids" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "sign_ups" ALTER COLUMN "pool_places" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "party_confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "party_confirmed_by" uuid;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "community_id" uuid;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "birth_year" smallint;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "staff_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "residents" ADD COLUMN "sees_phones" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "activity_reminders_once" ON "activity_reminders" USING btree ("activity_id","kind","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "check_ins_once" ON "check_ins" USING btree ("activity_id","sign_up_id") WHERE "check_ins"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "check_ins_sign_up" ON "check_ins" USING btree ("sign_up_id");--> statement-breakpoint
CREATE INDEX "film_nominations_open" ON "film_nominations" USING btree ("nominated_at") WHERE "film_nominations"."activity_id" is null and "film_nominations"."withheld_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "film_supports_once" ON "film_supports" USING btree ("nomination_id","resident_id");--> statement-breakpoint
CREATE UNIQUE INDEX "wall_posts_one_each" ON "wall_posts" USING btree ("activity_id","resident_id") WHERE "wall_posts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "wall_posts_shown" ON "wall_posts" USING btree ("activity_id","published_at") WHERE "wall_posts"."published_at" is not null and "wall_posts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "wall_posts_waiting" ON "wall_posts" USING btree ("posted_at") WHERE "wall_posts"."published_at" is null and "wall_posts"."withheld_at" is null and "wall_posts"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "activity_questions_activity" ON "activity_questions" USING btree ("activity_id","position");--> statement-breakpoint
CREATE INDEX "sign_up_answers_last" ON "sign_up_answers" USING btree ("resident_id","label","answered_at");--> statement-breakpoint
CREATE INDEX "activity_lines_due" ON "activity_lines" USING btree ("due_at") WHERE "activity_lines"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "message_deliveries_due" ON "message_deliveries" USING btree ("due_at") WHERE "message_deliveries"."sent_at" is null and "message_deliveries"."failed_at" is null;--> statement-breakpoint
CREATE INDEX "message_rights_left" ON "message_rights" USING btree ("resident_id","template","granted_at") WHERE "message_rights"."spent_at" is null;--> statement-breakpoint
CREATE INDEX "activities_end" ON "activities" USING btree ("ends_at","id");--> statement-breakpoint
CREATE INDEX "activities_course" ON "activities" USING btree ("course_id","starts_at") WHERE "activities"."course_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "activities_occurrence" ON "activities" USING btree ("series_id","occurrence_on") WHERE "activities"."series_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "place_pools_once" ON "place_pools" USING btree ("activity_id","mode","who") WHERE "place_pools"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "place_pools_activity" ON "place_pools" USING btree ("activity_id","position");--> statement-breakpoint
CREATE INDEX "sign_ups_offers" ON "sign_ups" USING btree ("offer_until") WHERE "sign_ups"."offer_until" is not null and "sign_ups"."confirmed_at" is null and "sign_ups"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "sign_ups_phone" ON "sign_ups" USING btree ("contact_phone_index") WHERE "sign_ups"."contact_phone_index" is not null;--> statement-breakpoint
ALTER TABLE "place_pools" DROP COLUMN "next_seq";--> statement-breakpoint
ALTER TABLE "place_pools" DROP COLUMN "opens_at";--> statement-breakpoint
ALTER TABLE "place_pools" DROP COLUMN "closes_at";--> statement-breakpoint
ALTER TABLE "place_pools" DROP COLUMN "closed_at";--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_promotion" CHECK ("activities"."promotion" in ('ask', 'confirm'));--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_series" CHECK (("activities"."series_id" is null) = ("activities"."occurrence_on" is null));--> statement-breakpoint
ALTER TABLE "place_pools" ADD CONSTRAINT "place_pools_kind" CHECK ("place_pools"."mode" in ('on_site', 'remote') and "place_pools"."who" in ('anyone', 'adult', 'child', 'newcomer'));--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_channel" CHECK ("sign_ups"."channel" in ('app', 'h5', 'phone', 'desk'));--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_offer" CHECK (("sign_ups"."offered_at" is null) = ("sign_ups"."offer_until" is null));--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_end" CHECK (("sign_ups"."withdrawn_at" is null) = ("sign_ups"."withdrawn_as" is null));--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_somebody" CHECK ("sign_ups"."resident_id" is not null or "sign_ups"."contact_name" is not null);--> statement-breakpoint
ALTER TABLE "sign_ups" ADD CONSTRAINT "sign_ups_places" CHECK ("sign_ups"."places" > 0 and cardinality("sign_ups"."pool_ids") = cardinality("sign_ups"."pool_places"));