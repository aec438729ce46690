// Erases what entries say; their numbers, digests and accounts stay.
// in:  numbers list<int>, by int
// out:
UNWIND $numbers AS number
MATCH (entry:Entry {number: number})
REMOVE entry.payload, entry.salt
SET entry.reason = '', entry.redactedBy = $by
