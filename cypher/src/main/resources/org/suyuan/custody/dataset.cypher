// A dataset at a moment: its states as known then, its copies, and the columns that these had.
// in:  urn string, valid datetime, known datetime
// out: states list<map>, holdings list<map>, fields list<map>
MATCH (dataset:Thing {urn: $urn})
WHERE EXISTS {
  MATCH (dataset)-[fact]-()
  WHERE fact.knownFrom <= $known
    AND $known < fact.knownUntil
}
RETURN
  COLLECT {
    MATCH (dataset)-[has:HAS_STATE]->(state:State)
    WHERE has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN state {.description, .owners, .aliases, validFrom: has.validFrom, validUntil: has.validUntil, openedBy: has.openedBy}
    ORDER BY has.validFrom
  } AS states,
  COLLECT {
    MATCH (dataset)<-[copy:COPY_OF]-(holding:Holding)
    WHERE copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
    OPTIONAL MATCH (holding)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN {urn: holding.urn, name: state.name, described: state.described, sourceName: state.sourceName,
      sourceUri: state.sourceUri, columns: state.columns}
    ORDER BY holding.urn
  } AS holdings,
  COLLECT {
    MATCH (dataset)<-[copy:COPY_OF]-(:Holding)-[has:HAS_FIELD]->(field:Field)
    WHERE copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
      AND has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN has {urn: field.urn, .type, .description}
    ORDER BY field.urn
  } AS fields
