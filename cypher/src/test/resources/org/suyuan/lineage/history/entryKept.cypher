// What is left of an entry.
// in:  number int
// out: left string, digest bytes, redactedBy int, kind string
MATCH (entry:Entry {number: $number})
RETURN reduce(all = '', name IN keys(entry) | all + ' ' + name) AS left, entry.digest AS digest,
  entry.redactedBy AS redactedBy, entry.kind AS kind
