// By what an entry is told from one of the same number in another ledger.
// in:  number int
// out: digest bytes
MATCH (entry:Entry {number: $number})
RETURN entry.digest AS digest
