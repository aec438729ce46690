// Locks the head of the ledger for the rest of the transaction, then reads it: not before, or a number could be given twice.
// in:  at datetime
// out: number int, known datetime
MATCH (head:Head {name: 'ledger'})
SET head.lockedAt = $at
WITH head.name AS name
MATCH (locked:Head {name: name})
RETURN locked.number AS number, locked.known AS known
