// Every relationship with all it holds.
// out: type string, properties map
MATCH ()-[relationship]->()
RETURN type(relationship) AS type, properties(relationship) AS properties
