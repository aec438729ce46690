// Who answers for a thing at a moment, and all that hangs on that but the health authorities up the divisions: one round trip.
// Everything is expanded from the thing: to its dataset, to those who answer for it, from them to their posts and, pruned, up the
// line of supervision. Papers are those whose term holds, that are about the dataset or a collection around it or, given by who
// answers for it, about no data by name, with all below but those about other data by name; of these, only the kinds by which others
// act for who gave them. Of what may be thousands, what a unit answers for and whom it supervises is only counted.
// Who holds a copy is told of itself, else of the closest connection that it may come from, else of the system in which it lies.
// A unit that is no more is called by the last name that it had before.
// in:  urn string, kept list<string>, kinds list<string>, valid datetime, known datetime, today datetime, most int
// out: datasets list<map>, answering list<map>, holding list<map>, posts list<map>, supervising list<map>, papers list<map>, extents list<map>, units list<map>, answersForCount int, supervisesCount int
MATCH (of:Thing {urn: $urn})
WHERE EXISTS {
  MATCH (of)-[fact]-()
  WHERE fact.knownFrom <= $known
    AND $known < fact.knownUntil
}
CALL (of) {
  CALL (of) {
    WITH of AS dataset
    WHERE dataset:Dataset
    RETURN dataset
    UNION
    MATCH (of)-[copy:COPY_OF]->(dataset:Dataset)
    WHERE copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
    RETURN dataset
    UNION
    MATCH (of)<-[has:HAS_FIELD]-(:Holding)-[copy:COPY_OF]->(dataset:Dataset)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
      AND copy.validFrom <= $valid
      AND $valid < copy.validUntil
      AND copy.knownFrom <= $known
      AND $known < copy.knownUntil
    RETURN dataset
  }
  RETURN collect(DISTINCT dataset) AS datasets
}
CALL (datasets) {
  UNWIND datasets AS dataset
  MATCH (dataset)<-[answers:ACCOUNTABLE_FOR]-(unit:Unit)
  WHERE answers.validFrom <= $valid
    AND $valid < answers.validUntil
    AND answers.knownFrom <= $known
    AND $known < answers.knownUntil
  RETURN collect(DISTINCT unit) AS accountable, collect(answers {.*, unit: unit.urn, dataset: dataset.urn}) AS answering
}
CALL () {
  UNWIND range(0, size($kept) - 1) AS far
  MATCH (thing:Thing {urn: $kept[far]})
  CALL (thing) {
    MATCH (thing)-[held:HELD_BY]->(unit:Unit)
    RETURN held, unit, 0 AS through
    UNION ALL
    MATCH (thing)-[lies:STORED_IN|PART_OF]->(:System)-[held:HELD_BY]->(unit:Unit)
    WHERE lies.validFrom <= $valid
      AND $valid < lies.validUntil
      AND lies.knownFrom <= $known
      AND $known < lies.knownUntil
    RETURN held, unit, 1 AS through
  }
  WITH through, far, held, unit
  WHERE held.validFrom <= $valid
    AND $valid < held.validUntil
    AND held.knownFrom <= $known
    AND $known < held.knownUntil
  WITH through, far, collect(DISTINCT unit) AS units, collect(held {.*, unit: unit.urn}) AS facts
  ORDER BY through, far
  WITH head(collect({units: units, facts: facts})) AS closest
  RETURN coalesce(closest.units, []) AS holders, coalesce(closest.facts, []) AS holding
}
WITH of, datasets, accountable, answering, holders, holding, CASE WHEN of:Unit THEN [of] ELSE accountable END AS answerers
CALL (answerers) {
  UNWIND answerers AS answerer
  MATCH (answerer) (()<-[supervises:SUPERVISES]-() WHERE supervises.validFrom <= $valid AND $valid < supervises.validUntil AND supervises.knownFrom <= $known AND $known < supervises.knownUntil)* (unit)
  WITH DISTINCT unit
  MATCH (unit)<-[supervises:SUPERVISES]-(supervisor:Unit)
  WHERE supervises.validFrom <= $valid
    AND $valid < supervises.validUntil
    AND supervises.knownFrom <= $known
    AND $known < supervises.knownUntil
  RETURN collect(DISTINCT supervisor) AS supervisors,
    collect(supervises {.*, unit: supervisor.urn, supervised: unit.urn}) AS supervising
}
CALL (datasets) {
  UNWIND datasets AS dataset
  MATCH (dataset) (()-[inside:PART_OF]->() WHERE inside.validFrom <= $valid AND $valid < inside.validUntil AND inside.knownFrom <= $known AND $known < inside.knownUntil)* (one)
  RETURN collect(DISTINCT one) AS around
}
CALL (around, accountable) {
  CALL (around, accountable) {
    UNWIND around AS dataset
    MATCH (dataset)<-[covers:COVERS]-(first:Authorization)
    WHERE covers.validFrom <= $valid
      AND $valid < covers.validUntil
      AND covers.knownFrom <= $known
      AND $known < covers.knownUntil
    RETURN first
    UNION
    UNWIND accountable AS unit
    MATCH (unit)<-[given:GRANTED_BY]-(first:Authorization)
    WHERE given.validFrom <= $valid
      AND $valid < given.validUntil
      AND given.knownFrom <= $known
      AND $known < given.knownUntil
      AND NOT EXISTS {
        MATCH (first)-[covers:COVERS]->()
        WHERE covers.knownFrom <= $known
          AND $known < covers.knownUntil
      }
    RETURN first
  }
  WITH DISTINCT first
  MATCH (first) (()<-[narrows:NARROWS]-() WHERE narrows.validFrom <= $valid AND $valid < narrows.validUntil AND narrows.knownFrom <= $known AND $known < narrows.knownUntil)* (paper)
  WITH DISTINCT paper
  WHERE NOT EXISTS {
      MATCH (paper)-[covers:COVERS]->(:Dataset)
      WHERE covers.knownFrom <= $known
        AND $known < covers.knownUntil
    }
    OR EXISTS {
      MATCH (paper)-[covers:COVERS]->(named:Dataset)
      WHERE covers.knownFrom <= $known
        AND $known < covers.knownUntil
        AND named IN around
    }
  MATCH (paper)-[has:HAS_STATE]->(state:State)
  WHERE has.validFrom <= $valid
    AND $valid < has.validUntil
    AND has.knownFrom <= $known
    AND $known < has.knownUntil
    AND state.status = 'GRANTED'
    AND state.authorizationKind IN $kinds
  WITH paper, has, state
  ORDER BY has.openedBy DESC
  WITH paper, head(collect(state {.*, urn: paper.urn, validFrom: has.validFrom, validUntil: has.validUntil,
    knownFrom: has.knownFrom, knownUntil: has.knownUntil, openedBy: has.openedBy})) AS one
  ORDER BY paper.urn
  LIMIT $most
  RETURN collect(paper) AS found, collect(one) AS papers
}
CALL (found) {
  UNWIND found AS paper
  MATCH (paper)-[party:GRANTED_BY|GRANTED_TO|PARTY_TO]-(unit:Unit)
  WHERE party.knownFrom <= $known
    AND $known < party.knownUntil
  RETURN collect(DISTINCT unit) AS parties
}
RETURN
  COLLECT {
    UNWIND datasets AS dataset
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
      })
    }
    ORDER BY dataset.urn
  } AS datasets,
  answering,
  holding,
  COLLECT {
    UNWIND answerers AS unit
    MATCH (unit)<-[fact:PART_OF]-(post:Post)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    OPTIONAL MATCH (post)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $valid
      AND $valid < has.validUntil
      AND has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN fact {.*, unit: unit.urn, urn: post.urn, name: state.name, kind: state.kind, holder: state.holder,
      filling: CASE WHEN state IS NULL THEN null ELSE state {.*, validFrom: has.validFrom, validUntil: has.validUntil,
        knownFrom: has.knownFrom, knownUntil: has.knownUntil, openedBy: has.openedBy} END}
    ORDER BY unit.urn, post.urn, has.openedBy
  } AS posts,
  supervising,
  papers,
  COLLECT {
    UNWIND answerers AS unit
    MATCH (unit)<-[about:ABOUT {piece: 'COMPLETE_EXTENT'}]-(:Document)
    WHERE about.validFrom <= $valid
      AND $valid < about.validUntil
      AND about.knownFrom <= $known
      AND $known < about.knownUntil
    RETURN {unit: unit.urn, datasets: about.datasets}
  } AS extents,
  COLLECT {
    UNWIND answerers + holders + supervisors + parties AS unit
    WITH DISTINCT unit
    RETURN {
      urn: unit.urn,
      name: head(COLLECT {
        MATCH (unit)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $valid
          AND has.knownFrom <= $known
          AND $known < has.knownUntil
          AND state.name IS NOT NULL
        RETURN state.name
        ORDER BY CASE WHEN $valid < has.validUntil THEN datetime('9999-12-31T00:00:00Z') ELSE has.validUntil END DESC, has.openedBy DESC
      }),
      nameToday: head(COLLECT {
        MATCH (unit)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $today
          AND $today < has.validUntil
          AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
        RETURN state.name
        ORDER BY has.openedBy DESC
      }),
      states: COLLECT {
        MATCH (unit)-[has:HAS_STATE]->(state:State)
        WHERE has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN has {status: state.status, code: state.code, nameEn: state.nameEn, .validFrom, .validUntil}
        ORDER BY has.openedBy DESC
      },
      division: head(COLLECT {
        MATCH (unit)-[located:LOCATED_IN]->(division:Division)
        WHERE located.validFrom <= $valid
          AND $valid < located.validUntil
          AND located.knownFrom <= $known
          AND $known < located.knownUntil
        RETURN division.urn
        ORDER BY located.openedBy DESC
      }),
      lastDivision: head(COLLECT {
        MATCH (unit)-[located:LOCATED_IN]->(division:Division)
        WHERE located.validUntil <= $valid
          AND located.knownFrom <= $known
          AND $known < located.knownUntil
        RETURN division.urn
        ORDER BY located.validUntil DESC, located.openedBy DESC
      })
    }
  } AS units,
  CASE WHEN of:Unit THEN COUNT {
    MATCH (of)-[answers:ACCOUNTABLE_FOR]->(dataset:Dataset)
    WHERE answers.validFrom <= $valid
      AND $valid < answers.validUntil
      AND answers.knownFrom <= $known
      AND $known < answers.knownUntil
    RETURN DISTINCT dataset
  } ELSE 0 END AS answersForCount,
  CASE WHEN of:Unit THEN COUNT {
    MATCH (of)-[supervises:SUPERVISES]->(other:Unit)
    WHERE supervises.validFrom <= $valid
      AND $valid < supervises.validUntil
      AND supervises.knownFrom <= $known
      AND $known < supervises.knownUntil
    RETURN DISTINCT other
  } ELSE 0 END AS supervisesCount
