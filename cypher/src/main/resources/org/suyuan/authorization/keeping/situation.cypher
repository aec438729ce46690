// All that a decision about these units and datasets reads, in one answer: the papers that the units hold, or everybody does,
// about these data, and those named here, with all above them; what they rest on; who answers for the data; who the parties are.
// Some unit holds thousands of papers, and some data are named by thousands: those that tie the two are found from whichever
// has fewer. A paper that names no data is found by its mark, and left out only if all above it name others.
// Rows that carry a list are never made distinct: each would be kept with all of the list, and some unit holds thousands of papers.
// Valid times come along: one situation answers for every day.
// in:  units list<string>, datasets list<string>, papers list<string>, known datetime
// out: papers list<map>, answering list<map>, units list<map>, datasets list<map>, inside list<map>
CALL () {
  UNWIND $datasets AS urn
  MATCH (dataset:Thing {urn: urn})
  RETURN collect(dataset) AS asked
}
CALL (asked) {
  UNWIND asked AS dataset
  MATCH (dataset) (()-[inside:PART_OF]->() WHERE inside.knownFrom <= $known AND $known < inside.knownUntil)* (around)
  RETURN collect(DISTINCT around) AS around
}
CALL (around) {
  UNWIND around AS inner
  MATCH (inner)-[inside:PART_OF]->(outer:Dataset)
  WHERE inside.knownFrom <= $known
    AND $known < inside.knownUntil
  RETURN collect({inner: inner.urn, outer: outer.urn, validFrom: inside.validFrom, validUntil: inside.validUntil}) AS inside
}
CALL (around) {
  CALL (around) {
    UNWIND $units AS urn
    MATCH (unit:Thing {urn: urn})
    UNWIND around AS dataset
    CALL (unit, dataset) {
      WITH unit, dataset
      WHERE COUNT { (unit)<-[:GRANTED_TO]-() } < COUNT { (dataset)<-[:COVERS]-() }
      MATCH (unit)<-[given:GRANTED_TO]-(paper:Authorization)
      WHERE given.knownFrom <= $known
        AND $known < given.knownUntil
      WITH dataset, paper
      MATCH (paper)-[covers:COVERS]->(dataset)
      WHERE covers.knownFrom <= $known
        AND $known < covers.knownUntil
      RETURN paper
      UNION ALL
      WITH unit, dataset
      WHERE COUNT { (unit)<-[:GRANTED_TO]-() } >= COUNT { (dataset)<-[:COVERS]-() }
      MATCH (dataset)<-[covers:COVERS]-(paper:Authorization)
      WHERE covers.knownFrom <= $known
        AND $known < covers.knownUntil
      WITH unit, paper
      MATCH (paper)-[given:GRANTED_TO]->(unit)
      WHERE given.knownFrom <= $known
        AND $known < given.knownUntil
      RETURN paper
    }
    RETURN paper
    UNION ALL
    UNWIND $units AS urn
    MATCH (:Thing {urn: urn})-[given:PARTY_TO]->(paper:Authorization)
    WHERE given.knownFrom <= $known
      AND $known < given.knownUntil
    RETURN paper
    UNION ALL
    UNWIND $units AS urn
    MATCH (paper:Authorization)-[given:GRANTED_TO]->(:Unit)
    USING INDEX given:GRANTED_TO(unnamed)
    WHERE given.unnamed = urn
      AND given.knownFrom <= $known
      AND $known < given.knownUntil
      AND NOT paper.urn IN $papers
      AND EXISTS {
        MATCH (paper) (()-[narrows:NARROWS]->() WHERE narrows.knownFrom <= $known AND $known < narrows.knownUntil)* (above)
        WITH DISTINCT above
        WHERE EXISTS {
            MATCH (above)-[covers:COVERS]->(covered)
            WHERE covers.knownFrom <= $known
              AND $known < covers.knownUntil
              AND covered IN around
          }
          OR EXISTS {
            MATCH (above)-[:HAS_STATE]->(:State {datasets: ['*']})
          }
          OR NOT EXISTS {
            MATCH (above)-[further:COVERS|NARROWS]->()
            WHERE further.knownFrom <= $known
              AND $known < further.knownUntil
          }
        RETURN above
      }
    RETURN paper
    UNION ALL
    UNWIND $papers AS urn
    MATCH (paper:Thing {urn: urn})
    RETURN paper
    UNION ALL
    UNWIND around AS dataset
    MATCH (dataset)<-[covers:COVERS]-(paper:Authorization)-[given:GRANTED_TO]->(:Concept)
    WHERE covers.knownFrom <= $known
      AND $known < covers.knownUntil
      AND given.knownFrom <= $known
      AND $known < given.knownUntil
    RETURN paper
    UNION ALL
    MATCH (:Thing {urn: 'urn:suyuan:concept:dataset/%2A'})<-[covers:COVERS]-(paper:Authorization)
    WHERE covers.knownFrom <= $known
      AND $known < covers.knownUntil
    RETURN paper
  }
  RETURN collect(DISTINCT paper) AS leaves
}
CALL (leaves) {
  UNWIND leaves AS leaf
  MATCH (leaf) (()-[narrows:NARROWS]->() WHERE narrows.knownFrom <= $known AND $known < narrows.knownUntil)* (paper)
  RETURN collect(DISTINCT paper) AS found
}
CALL (asked) {
  UNWIND asked AS dataset
  MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
  WHERE answers.knownFrom <= $known
    AND $known < answers.knownUntil
  RETURN collect(DISTINCT unit) AS answeringUnits,
    collect(answers {unit: unit.urn, dataset: dataset.urn, .capacity, .provisions, .validFrom, .validUntil}) AS answering
}
CALL (found) {
  UNWIND found AS paper
  MATCH (paper)-[party:GRANTED_BY|GRANTED_TO|PARTY_TO]-(unit:Unit)
  WHERE party.knownFrom <= $known
    AND $known < party.knownUntil
  RETURN collect(DISTINCT unit) AS parties
}
CALL () {
  UNWIND $units AS urn
  MATCH (unit:Thing {urn: urn})
  RETURN collect(unit) AS askedUnits
}
CALL (answeringUnits, parties, askedUnits) {
  UNWIND answeringUnits + parties + askedUnits AS unit
  RETURN collect(DISTINCT unit) AS everyUnit
}
RETURN
  COLLECT {
    UNWIND found AS paper
    RETURN {
      urn: paper.urn,
      states: COLLECT {
        MATCH (paper)-[has:HAS_STATE]->(state:State)
        WHERE has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN state {.*, validFrom: has.validFrom, validUntil: has.validUntil, openedBy: has.openedBy}
      },
      basis: COLLECT {
        MATCH (paper)-[rests:ABOUT|CITES]-(piece)
        WHERE rests.piece IS NOT NULL
          AND rests.knownFrom <= $known
          AND $known < rests.knownUntil
        RETURN rests {.*, urn: piece.urn}
      }
    }
  } AS papers,
  answering,
  COLLECT {
    UNWIND everyUnit AS unit
    RETURN {
      urn: unit.urn,
      facts: COLLECT {
        MATCH (unit)-[fact:HAS_STATE|LOCATED_IN|ABOUT]-(other:State|Division|Document)
        WHERE fact.knownFrom <= $known
          AND $known < fact.knownUntil
          AND (type(fact) <> 'ABOUT' OR fact.piece = 'COMPLETE_EXTENT')
        RETURN fact {type: type(fact), .validFrom, .validUntil, .openedBy, .datasets, of: other.urn,
          status: other.status, unitKind: other.kind, zh: other.name, en: other.nameEn}
      }
    }
  } AS units,
  COLLECT {
    UNWIND asked AS dataset
    RETURN {
      urn: dataset.urn,
      fields: COLLECT {
        MATCH (dataset)<-[copy:COPY_OF]-(:Holding)-[has:HAS_FIELD]->(field:Field)
        WHERE copy.knownFrom <= $known
          AND $known < copy.knownUntil
          AND has.knownFrom <= $known
          AND $known < has.knownUntil
        WITH field,
          CASE WHEN copy.validFrom > has.validFrom THEN copy.validFrom ELSE has.validFrom END AS validFrom,
          CASE WHEN copy.validUntil < has.validUntil THEN copy.validUntil ELSE has.validUntil END AS validUntil
        WHERE validFrom < validUntil
        RETURN {of: field.urn, validFrom: validFrom, validUntil: validUntil}
      },
      classes: COLLECT {
        MATCH (dataset)<-[about:ABOUT]-(:Document)
        WHERE about.piece IN ['CATALOGUE_ENTRY', 'CLASSIFICATION']
          AND about.knownFrom <= $known
          AND $known < about.knownUntil
        RETURN about {.sharing, .personal, .personalClass, .validFrom, .validUntil}
      },
      names: COLLECT {
        MATCH (dataset)-[has:HAS_STATE]->(state:State)
        WHERE has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN has {.validFrom, .validUntil, .openedBy, zh: state.name, en: state.nameEn}
      }
    }
  } AS datasets,
  inside
