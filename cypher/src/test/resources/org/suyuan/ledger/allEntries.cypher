// Every line of the ledger, with what it needs to be whole.
// out: number int, known datetime, kind string, salt bytes, digest bytes, payload bytes, links int
MATCH (entry:Entry)
RETURN entry.number AS number, entry.known AS known, entry.kind AS kind, entry.salt AS salt, entry.digest AS digest,
  entry.payload AS payload, COUNT { (entry)-[:ABOUT]->(:Thing) } AS links
ORDER BY number
