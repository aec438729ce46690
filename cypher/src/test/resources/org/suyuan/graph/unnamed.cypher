// The papers that are marked as naming no data, by which entry, for whom.
// in:
// out: text string
MATCH (paper)-[given:GRANTED_TO]->()
WHERE given.unnamed IS NOT NULL
RETURN paper.urn + ' ' + given.openedBy + ' ' + given.unnamed AS text
ORDER BY text
