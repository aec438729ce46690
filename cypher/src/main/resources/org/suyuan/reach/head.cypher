// How far the ledger has come.
// out: number int
MATCH (head:Head {name: 'ledger'})
RETURN head.number AS number
