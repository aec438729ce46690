package org.suyuan.ledger;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.QueryByExampleExecutor;

/** Lists the lines of the ledger. It reads only: what is written goes through {@link Ledger}. */
public interface LedgerEntries extends Repository<LedgerEntry, Long>, QueryByExampleExecutor<LedgerEntry> {
    Optional<LedgerEntry> findByNumber(long number);
}
