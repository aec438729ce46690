// Waits until the index has taken in what is committed, so that a name just written is found.
CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()
