// Datasets that no unit was ever said to answer for or to hold, behind a place in the order of the index; all datasets on the way
// there are passed over.
// in:  after string, most int, valid datetime, known datetime
// out: urn string, name string, living list<map>
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
  AND EXISTS {
    MATCH (dataset)-[alive:HAS_STATE|COPY_OF|ABOUT]-()
    WHERE alive.validFrom <= $valid
      AND $valid < alive.validUntil
      AND alive.knownFrom <= $known
      AND $known < alive.knownUntil
      AND (type(alive) <> 'ABOUT' OR alive.piece = 'CATALOGUE_ENTRY')
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
    MATCH (dataset)-[alive:HAS_STATE|COPY_OF|ABOUT]-()
    WHERE alive.knownFrom <= $known
      AND $known < alive.knownUntil
      AND (type(alive) <> 'ABOUT' OR alive.piece = 'CATALOGUE_ENTRY')
    RETURN DISTINCT alive {.validFrom, .validUntil}
  } AS living
ORDER BY urn
LIMIT $most
