// Every text that the graph has of a thing beyond its name, whenever it was held.
// out: urn string, text string
MATCH (thing:Thing)-[has:HAS_STATE|HAS_FIELD]->(what)
UNWIND [what.description, what.type, what.sql, what.sourceName, what.sourceUri, what.holder, has.type, has.description]
  + coalesce(what.owners, []) + coalesce(what.aliases, []) AS text
WITH thing, text
WHERE text IS NOT NULL
RETURN DISTINCT replace(thing.urn, 'urn:suyuan:dataset:', 'urn:suyuan:holding:') AS urn, text
