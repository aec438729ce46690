// The schema steps that this graph has been through.
// out: version int, checksum string
MATCH (step:Migration)
RETURN step.version AS version, step.checksum AS checksum
ORDER BY version
