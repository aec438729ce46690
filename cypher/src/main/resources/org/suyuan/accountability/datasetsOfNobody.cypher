// Datasets that no unit was ever said to answer for or to hold, behind a place in the order of the index; all datasets on the way
// there are passed over.
// The name alone of what is told to be a copy of other data is none.
// That one is a copy of the other since ever, or by its name alone, does not say that it was there.
// in:  after string, most int, valid datetime, known datetime
// out: urn string, name string, living list<map>, copies list<string>
MATCH (dataset:Thing)
USING INDEX dataset:Thing(urn)
WHERE dataset.urn > $after
  AND dataset.urn < 'urn:suyuan:dataset;'
  AND NOT EXISTS {
    MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-()
    WHERE answers.knownFrom <= $known
      AND $known < answers.knownUntil
  }
  AND NOT EXISTS {
    MATCH (dataset)<-[copy:COPY_OF]-()-[held:HELD_BY]->()
    WHERE held.validFrom <= $valid
      AND $valid < held.validUntil
      AND held.knownFrom <= $known
      AND $known < held.knownUntil
      AND copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
  }
  AND (EXISTS {
    MATCH (dataset)<-[copy:COPY_OF]-()
    WHERE copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
  }
  OR EXISTS {
    MATCH (dataset)<-[entry:ABOUT {piece: 'CATALOGUE_ENTRY'}]-()
    WHERE entry.validFrom <= $valid
      AND $valid < entry.validUntil
      AND entry.knownFrom <= $known
      AND $known < entry.knownUntil
  })
  AND EXISTS {
    CALL (dataset) {
      MATCH (dataset)-[alive:HAS_STATE]->()
      RETURN alive
      UNION ALL
      MATCH (dataset)<-[alive:ABOUT {piece: 'CATALOGUE_ENTRY'}]-()
      RETURN alive
      UNION ALL
      MATCH (dataset)<-[copy:COPY_OF]-()-[alive:HAS_STATE|HELD_BY|STORED_IN]->()
      WHERE copy.validFrom <= $valid
        AND $valid < copy.validUntil
        AND copy.knownFrom <= $known
        AND $known < copy.knownUntil
      RETURN alive
      UNION ALL
      MATCH (dataset)<-[alive:COPY_OF]-()
      WHERE alive.line IS NOT NULL AND alive.validFrom > datetime('1900-01-01T00:00:00Z')
      RETURN alive
    }
    WITH alive
    WHERE alive.validFrom <= $valid
      AND $valid < alive.validUntil
      AND alive.knownFrom <= $known
      AND $known < alive.knownUntil
    RETURN alive
  }
RETURN dataset.urn AS urn,
  head(COLLECT {
    MATCH (dataset)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS name,
  COLLECT {
    CALL (dataset) {
      MATCH (dataset)-[alive:HAS_STATE]->()
      RETURN alive
      UNION ALL
      MATCH (dataset)<-[alive:ABOUT {piece: 'CATALOGUE_ENTRY'}]-()
      RETURN alive
      UNION ALL
      MATCH (dataset)<-[copy:COPY_OF]-()-[alive:HAS_STATE|HELD_BY|STORED_IN]->()
      WHERE copy.validFrom <= $valid
        AND $valid < copy.validUntil
        AND copy.knownFrom <= $known
        AND $known < copy.knownUntil
      RETURN alive
      UNION ALL
      MATCH (dataset)<-[alive:COPY_OF]-()
      WHERE alive.line IS NOT NULL AND alive.validFrom > datetime('1900-01-01T00:00:00Z')
      RETURN alive
    }
    WITH alive
    WHERE alive.knownFrom <= $known
      AND $known < alive.knownUntil
    RETURN DISTINCT alive {.validFrom, .validUntil}
  } AS living,
  [(dataset)<-[copy:COPY_OF]-(holding) WHERE copy.validFrom <= $valid AND $valid < copy.validUntil AND copy.knownFrom <= $known AND $known < copy.knownUntil |
    holding.urn] AS copies
ORDER BY urn
LIMIT $most
