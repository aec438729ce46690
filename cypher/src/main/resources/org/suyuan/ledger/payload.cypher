// The content of an entry, unless it was redacted.
// in:  number int
// out: payload bytes
MATCH (entry:Entry {number: $number})
WHERE entry.payload IS NOT NULL
RETURN entry.payload AS payload
