// Copies whose urn begins with one of these texts, with their data, of which it is not plain that one living unit answers for them.
// in:  starts list<string>, valid datetime, known datetime
// out: holding string, dataset string
UNWIND $starts AS start
MATCH (holding:Thing)
USING INDEX SEEK holding:Thing(urn)
WHERE holding.urn STARTS WITH start
MATCH (holding)-[copy:COPY_OF]->(dataset:Dataset)
WHERE copy.validFrom <= $valid
  AND $valid < copy.validUntil
  AND copy.knownFrom <= $known
  AND $known < copy.knownUntil
  AND (NOT EXISTS {
    MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-(living:Unit)-[has:HAS_STATE]->(state:State)
    WHERE answers.validFrom <= $valid
      AND $valid < answers.validUntil
      AND answers.knownFrom <= $known
      AND $known < answers.knownUntil
      AND answers.capacity <> 'INTERIM_CUSTODIAN'
      AND has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
      AND state.status <> 'CEASED'
  }
  OR COUNT {
    MATCH (dataset)<-[answers:ACCOUNTABLE_FOR {capacity: 'PRIMARY'}]-(primary:Unit)
    WHERE answers.validFrom <= $valid
      AND $valid < answers.validUntil
      AND answers.knownFrom <= $known
      AND $known < answers.knownUntil
    RETURN DISTINCT primary
  } > 1)
RETURN DISTINCT holding.urn AS holding, dataset.urn AS dataset
