CREATE INDEX "article_tags_tag" ON "article_tags" USING btree ("tag_id");--> statement-breakpoint
CREATE INDEX "publication_people_publication" ON "publication_people" USING btree ("publication_id");--> statement-breakpoint
CREATE INDEX "publication_tags_publication" ON "publication_tags" USING btree ("publication_id");