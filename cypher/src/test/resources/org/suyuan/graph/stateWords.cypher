// What is searched for of all states, and of their owners.
// in:
// out: text string
MATCH (state:State)
RETURN state.words + ' / ' + coalesce(state.ownerWords, '') AS text
ORDER BY state.name
