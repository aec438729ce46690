package org.suyuan.graphql;

import org.suyuan.access.Role;
import org.suyuan.ledger.Act;
import org.suyuan.model.Problem;

/**
 * On whose account a request changes something. Whoever guards the door puts one into the GraphQL context of each request,
 * under {@link #KEY}.
 */
public interface Acting {
    String KEY = "acting";

    /**
     * The account of a change by whoever asks.
     *
     * @param needed the role without which it is not allowed
     * @throws Problem FORBIDDEN if the caller does not have that role
     */
    Act act(String kind, Role needed, String reason);
}
