CREATE TABLE "wall_photos" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"jpeg" "bytea" NOT NULL,
	"width" smallint NOT NULL,
	"height" smallint NOT NULL,
	CONSTRAINT "wall_photos_bytes" CHECK (octet_length("wall_photos"."jpeg") between 1 and 300000)
);
--> statement-breakpoint
ALTER TABLE "wall_photos" ADD CONSTRAINT "wall_photos_post_id_wall_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."wall_posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wall_posts" DROP COLUMN "photo";