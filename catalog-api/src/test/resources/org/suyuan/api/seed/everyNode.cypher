// Every node with all it holds.
// out: labels list<string>, properties map
MATCH (node)
RETURN labels(node) AS labels, properties(node) AS properties
