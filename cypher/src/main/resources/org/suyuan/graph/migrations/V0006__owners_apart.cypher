// Words of owners stand apart from the others, so that who sees only a part does not find by them.
DROP INDEX state_words IF EXISTS;
MATCH (state:State)
WHERE state.owners IS NOT NULL AND state.words IS NOT NULL AND state.ownerWords IS NULL
CALL (state) {
  WITH split(state.words, ' | ') AS texts, size(state.owners) AS owners, size(coalesce(state.aliases, [])) AS aliases
  WITH texts, size(texts) - owners - aliases AS before, size(texts) - aliases AS behind
  SET state.ownerWords = reduce(all = '', text IN texts[before..behind] | all + CASE all WHEN '' THEN '' ELSE ' | ' END + text),
      state.words = reduce(all = '', text IN texts[..before] + texts[behind..] | all + CASE all WHEN '' THEN '' ELSE ' | ' END + text)
};
CREATE FULLTEXT INDEX state_words IF NOT EXISTS FOR (state:State) ON EACH [state.words, state.ownerWords]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: true}};
