// Every edge between columns that was ever known.
// out: from string, to string
MATCH (from:Field)-[:FEEDS]->(to:Field)
RETURN DISTINCT from.urn AS from, to.urn AS to
