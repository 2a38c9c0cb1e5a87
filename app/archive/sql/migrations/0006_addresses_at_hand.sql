-- Addresses can be looked through without the texts they stand beside.
DROP INDEX version_article
-- next
CREATE INDEX version_address ON version(article_id, url)
