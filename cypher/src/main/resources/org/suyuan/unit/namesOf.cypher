// Every name that some units have or had, as is known now, and the one that each has today.
// in:  units list<string>, today datetime
// out: unit string, names list<string>, today string
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})
RETURN urn AS unit,
  COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.knownUntil = datetime('9999-12-31T00:00:00Z')
    UNWIND [state.name, state.shortName, state.nameEn] + coalesce(state.formerNames, []) AS name
    WITH name
    WHERE name IS NOT NULL
    RETURN DISTINCT name
  } AS names,
  coalesce(head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $today
      AND $today < has.validUntil
      AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN state.name
    ORDER BY has.openedBy DESC
  }), '') AS today
