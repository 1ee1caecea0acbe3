CREATE TABLE "coverage_jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"input" jsonb NOT NULL,
	"started_by" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"progress" double precision NOT NULL,
	"heartbeat_at" timestamp with time zone NOT NULL,
	"cancelled_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"result" jsonb,
	CONSTRAINT "coverage_jobs_result" CHECK (("coverage_jobs"."finished_at" is null) = ("coverage_jobs"."result" is null))
);
--> statement-breakpoint
CREATE TABLE "coverage_keys" (
	"id" integer PRIMARY KEY NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_remarks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"cell" bigint NOT NULL,
	"station_id" uuid,
	"text" text NOT NULL,
	"written_on" date NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid,
	CONSTRAINT "coverage_remarks_station" CHECK (("coverage_remarks"."kind" = 'wrong') = ("coverage_remarks"."station_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "coverage_reporters" (
	"person_key" text PRIMARY KEY NOT NULL,
	"counted_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_reports" (
	"cell" bigint NOT NULL,
	"kind" text NOT NULL,
	"reported_on" date NOT NULL,
	"reports" integer NOT NULL,
	CONSTRAINT "coverage_reports_key" PRIMARY KEY("kind","cell","reported_on"),
	CONSTRAINT "coverage_reports_some" CHECK ("coverage_reports"."reports" > 0)
);
--> statement-breakpoint
CREATE TABLE "demand_points" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"subdistrict" text NOT NULL,
	"lat_gcj" double precision NOT NULL,
	"lng_gcj" double precision NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "demand_points_people" CHECK ("demand_points"."people" >= 0),
	CONSTRAINT "demand_points_lat_range" CHECK ("demand_points"."lat_gcj" between -90 and 90),
	CONSTRAINT "demand_points_lng_range" CHECK ("demand_points"."lng_gcj" between -180 and 180)
);
--> statement-breakpoint
CREATE INDEX "coverage_jobs_person" ON "coverage_jobs" USING btree ("started_by","started_at");--> statement-breakpoint
CREATE INDEX "coverage_remarks_cell" ON "coverage_remarks" USING btree ("cell","written_on") WHERE "coverage_remarks"."kind" = 'missing';--> statement-breakpoint
CREATE INDEX "coverage_remarks_open" ON "coverage_remarks" USING btree ("written_on","id") WHERE "coverage_remarks"."kind" = 'wrong' and "coverage_remarks"."settled_at" is null;--> statement-breakpoint
CREATE INDEX "coverage_reporters_age" ON "coverage_reporters" USING btree ("counted_on");--> statement-breakpoint
CREATE UNIQUE INDEX "demand_points_name" ON "demand_points" USING btree ("subdistrict","name");