// Submissions are found by what has become of them.
CREATE INDEX state_submission IF NOT EXISTS FOR (state:State) ON (state.submission);
