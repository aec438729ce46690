// Notes that a schema step has been applied wholly.
// in:  version int, name string, checksum string, at datetime
MERGE (step:Migration {version: $version})
SET step.name = $name, step.checksum = $checksum, step.at = $at
