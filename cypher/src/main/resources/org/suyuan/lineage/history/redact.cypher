// Erases what entries say; their numbers, digests and accounts stay. In the states that they opened, who holds a post, which
// may be a name, is replaced: the post is still held.
// in:  numbers list<int>, by int
// out:
UNWIND $numbers AS number
MATCH (entry:Entry {number: number})
REMOVE entry.payload, entry.salt
SET entry.reason = '', entry.redactedBy = $by
WITH entry
MATCH (entry)-[:ABOUT]->()-[has:HAS_STATE]->(state:State)
WHERE has.openedBy = entry.number
  AND state.holder IS NOT NULL
SET state.holder = '‹redacted›'
