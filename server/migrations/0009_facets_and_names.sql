ALTER TABLE "stations" ADD COLUMN "amenity_kinds" text GENERATED ALWAYS AS ((jsonb_path_query_array(amenities, '$[*].kind'))::text) STORED;--> statement-breakpoint
CREATE INDEX "station_words_name" ON "station_words" USING btree ("name" collate "C","station_id");--> statement-breakpoint
CREATE INDEX "stations_facets" ON "stations" USING btree ("hours_key","kind","amenity_kinds");