// Lists in the order of pinyin are read in that order, as far as the page goes.
CREATE INDEX state_sort IF NOT EXISTS FOR (state:State) ON (state.sort);
