// A unit at a moment: its states as known then, and all that it was tied to, in one round trip. Everything is expanded from
// the unit; of what may be thousands, those that it supervises are only counted, those below it listed up to a number.
// in:  urn string, valid datetime, known datetime, today datetime, most int
// out: states list<map>, nameToday string, functions list<map>, roles list<map>, posts list<map>, supervisors list<map>, supervised int, superiors list<map>, subordinates list<map>, subordinateCount int
MATCH (unit:Thing {urn: $urn})
WHERE EXISTS {
  MATCH (unit)-[fact:HAS_STATE|LOCATED_IN|PERFORMS|HAS_ROLE|SUBORDINATE_TO|PART_OF|SUPERVISES]-()
  WHERE fact.knownFrom <= $known
    AND $known < fact.knownUntil
}
RETURN
  COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.knownFrom <= $known
      AND $known < has.knownUntil
    RETURN state {.*, validFrom: has.validFrom, validUntil: has.validUntil, knownFrom: has.knownFrom, knownUntil: has.knownUntil,
      openedBy: has.openedBy}
    ORDER BY has.validFrom, has.openedBy
  } AS states,
  head(COLLECT {
    MATCH (unit)-[has:HAS_STATE]->(state:State)
    WHERE has.validFrom <= $today
      AND $today < has.validUntil
      AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
    RETURN state.name
    ORDER BY has.openedBy DESC
  }) AS nameToday,
  COLLECT {
    MATCH (unit)-[fact:PERFORMS]->(:Function)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    RETURN fact {.*}
    ORDER BY fact.function, fact.division, fact.openedBy
  } AS functions,
  COLLECT {
    MATCH (unit)-[fact:HAS_ROLE]->(division:Division)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    RETURN fact {.*, division: division.urn}
    ORDER BY fact.role, division.urn, fact.openedBy
  } AS roles,
  COLLECT {
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
    RETURN fact {.*, urn: post.urn, name: state.name, kind: state.kind, holder: state.holder}
    ORDER BY post.urn, has.openedBy
  } AS posts,
  COLLECT {
    MATCH (unit)<-[fact:SUPERVISES]-(other:Unit)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    RETURN fact {
      .*,
      urn: other.urn,
      name: head(COLLECT {
        MATCH (other)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $valid
          AND $valid < has.validUntil
          AND has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN state.name
        ORDER BY has.openedBy DESC
      }),
      nameToday: head(COLLECT {
        MATCH (other)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $today
          AND $today < has.validUntil
          AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
        RETURN state.name
        ORDER BY has.openedBy DESC
      })
    }
    ORDER BY fact.domain, other.urn, fact.openedBy
  } AS supervisors,
  COUNT {
    MATCH (unit)-[fact:SUPERVISES]->(other:Unit)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    RETURN DISTINCT other
  } AS supervised,
  COLLECT {
    MATCH (unit)-[fact:SUBORDINATE_TO]->(other:Unit)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    RETURN fact {
      .*,
      urn: other.urn,
      name: head(COLLECT {
        MATCH (other)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $valid
          AND $valid < has.validUntil
          AND has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN state.name
        ORDER BY has.openedBy DESC
      }),
      nameToday: head(COLLECT {
        MATCH (other)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $today
          AND $today < has.validUntil
          AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
        RETURN state.name
        ORDER BY has.openedBy DESC
      })
    }
    ORDER BY fact.tie, other.urn, fact.openedBy
  } AS superiors,
  COLLECT {
    MATCH (unit)<-[fact:SUBORDINATE_TO]-(other:Unit)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
    WITH fact, other
    ORDER BY other.urn, fact.openedBy
    LIMIT $most
    RETURN fact {
      .*,
      urn: other.urn,
      name: head(COLLECT {
        MATCH (other)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $valid
          AND $valid < has.validUntil
          AND has.knownFrom <= $known
          AND $known < has.knownUntil
        RETURN state.name
        ORDER BY has.openedBy DESC
      }),
      nameToday: head(COLLECT {
        MATCH (other)-[has:HAS_STATE]->(state:State)
        WHERE has.validFrom <= $today
          AND $today < has.validUntil
          AND has.knownUntil = datetime('9999-12-31T00:00:00Z')
        RETURN state.name
        ORDER BY has.openedBy DESC
      })
    }
    ORDER BY other.urn, fact.openedBy
  } AS subordinates,
  COUNT {
    MATCH (unit)<-[fact:SUBORDINATE_TO]-(:Unit)
    WHERE fact.validFrom <= $valid
      AND $valid < fact.validUntil
      AND fact.knownFrom <= $known
      AND $known < fact.knownUntil
  } AS subordinateCount
