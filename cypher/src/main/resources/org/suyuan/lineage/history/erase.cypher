// Takes words out of states and fields. Nothing else of them changes, their times least of all.
// in:  states list<map>, fields list<map>
// out:
CALL () {
  UNWIND $states AS row
  MATCH (state:State)
  WHERE elementId(state) = row.id
  SET state = row.rest
}
CALL () {
  UNWIND $fields AS row
  MATCH ()-[has:HAS_FIELD]->()
  WHERE elementId(has) = row.id
  SET has.type = row.rest.type, has.description = row.rest.description
}
