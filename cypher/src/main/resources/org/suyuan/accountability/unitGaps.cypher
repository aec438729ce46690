// Of some units, their posts over all time and those of their data of which it is not plain that one living unit answers for them:
// data that they answer or once answered for, that they hold a copy of, or that are told to be kept by them. Data of which all is
// well are looked at and left out.
// That one is a copy of the other since ever, or by its name alone, does not say that it was there.
// A unit that is no more is called by the last name that it had before.
// in:  units list<string>, kept map, valid datetime, known datetime, today datetime
// out: urn string, name string, nameToday string, states list<map>, places list<map>, posts list<map>, answers bool, data list<map>
UNWIND $units AS urn
MATCH (unit:Thing {urn: urn})
WITH urn, unit, EXISTS {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
      AND state.status <> 'CEASED'
  } AS lives
RETURN urn,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
      AND state.name IS NOT NULL
    RETURN state.name
    ORDER BY CASE WHEN $valid < has.validUntil THEN datetime('9999-12-31T00:00:00Z') ELSE has.validUntil END DESC, has.openedBy DESC
  }) AS name,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $today
      AND $today < has.validUntil
      AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS nameToday,
  COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN has {status: state.status, .validFrom, .validUntil}
  } AS states,
  COLLECT {
    MATCH (unit)-[located:LOCATED_IN]->(division:Division)
    WHERE located.knownFrom <= $known
      AND $known < located.knownUntil
    RETURN located {division: division.urn, .validFrom, .validUntil}
    ORDER BY located.openedBy DESC
  } AS places,
  COLLECT {
    MATCH (unit)<-[part:PART_OF]-(post:Post)-[has:HAS_STATE]->(state:State)
    WHERE part.knownFrom <= $known
      AND $known < part.knownUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN {kind: state.kind, holder: state.holder, validFrom: has.validFrom, validUntil: has.validUntil,
      partFrom: part.validFrom, partUntil: part.validUntil}
  } AS posts,
  EXISTS {
    MATCH (unit)-[answers:ACCOUNTABLE_FOR]->(:Dataset)
    WHERE answers.validFrom <= $valid
      AND $valid < answers.validUntil
      AND answers.knownFrom <= $known
      AND $known < answers.knownUntil
      AND answers.capacity <> 'INTERIM_CUSTODIAN'
  } AS answers,
  COLLECT {
    CALL (unit, urn, lives) {
      MATCH (unit)-[answers:ACCOUNTABLE_FOR]->(dataset:Dataset)
      WHERE answers.validFrom <= $valid
        AND answers.knownFrom <= $known
        AND $known < answers.knownUntil
      RETURN dataset, lives AND $valid < answers.validUntil AND answers.capacity <> 'INTERIM_CUSTODIAN' AS answered
      UNION
      MATCH (unit)<-[held:HELD_BY]-(:Holding)-[copy:COPY_OF]->(dataset:Dataset)
      WHERE held.validFrom <= $valid
        AND $valid < held.validUntil
        AND held.knownFrom <= $known
        AND $known < held.knownUntil
        AND copy.validFrom <= $valid
        AND $valid < copy.validUntil
        AND copy.knownFrom <= $known
        AND $known < copy.knownUntil
      RETURN dataset, false AS answered
      UNION
      UNWIND coalesce($kept[urn], []) AS kept
      MATCH (dataset:Thing {urn: kept})
      RETURN dataset, false AS answered
    }
    WITH dataset, max(answered) AS answered
    WHERE NOT (answered OR EXISTS {
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
      })
      OR COUNT {
        MATCH (dataset)<-[answers:ACCOUNTABLE_FOR {capacity: 'PRIMARY'}]-(primary:Unit)
        WHERE answers.validFrom <= $valid
          AND $valid < answers.validUntil
          AND answers.knownFrom <= $known
          AND $known < answers.knownUntil
        RETURN DISTINCT primary
      } > 1
    RETURN {
      urn: dataset.urn,
      name: head(COLLECT {
        MATCH (dataset)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $valid
          AND $valid < has.validUntil
          AND has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN state.name
        ORDER BY has.openedBy DESC
      }),
      living: COLLECT {
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
      },
      answering: COLLECT {
        MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-(other:Unit)
        WHERE answers.knownFrom <= $known
          AND $known < answers.knownUntil
        RETURN answers {
          unit: other.urn, .capacity, .validFrom, .validUntil,
          states: COLLECT {
            MATCH (other)-[has:HAS_STATE]->(state:State)
            WHERE has.knownFrom <= $known
              AND $known < has.knownUntil
            RETURN has {status: state.status, .validFrom, .validUntil}
          }
        }
      }
    }
    ORDER BY dataset.urn
  } AS data
ORDER BY urn
