// The last entry of the ledger.
// out: number int, known datetime
MATCH (head:Head {name: 'ledger'})
RETURN head.number AS number, head.known AS known
