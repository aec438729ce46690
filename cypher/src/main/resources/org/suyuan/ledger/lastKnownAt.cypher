// The last entry that was known at a moment.
// in:  known datetime
// out: number int, known datetime
MATCH (entry:Entry)
WHERE entry.known <= $known
RETURN entry.number AS number, entry.known AS known
ORDER BY entry.known DESC
LIMIT 1
