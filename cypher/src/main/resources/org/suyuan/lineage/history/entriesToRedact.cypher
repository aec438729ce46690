// Some entries of the ledger with their content, which is null if it was redacted.
// in:  numbers list<int>
// out: number int, kind string, payload bytes
UNWIND $numbers AS number
MATCH (entry:Entry {number: number})
RETURN entry.number AS number, entry.kind AS kind, entry.payload AS payload
