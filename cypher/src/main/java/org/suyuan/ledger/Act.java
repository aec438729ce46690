package org.suyuan.ledger;

/**
 * The account of a change, as the ledger keeps it beside the change itself.
 *
 * @param kind what was done, such as {@code lineage.run} or {@code token.issue}
 * @param actor who did it: the name of a token or the subject of a JWT
 * @param authority by what right: the role that let it pass
 * @param reason why, in the actor's words; may be empty
 * @param request the id that leads from the log of the door to the entry
 */
public record Act(String kind, String actor, String authority, String reason, String request) {
    /** An act of the catalogue itself, such as the first loading of the demonstration. */
    public static Act ofCatalogue(String kind, String reason) {
        return new Act(kind, "suyuan", "admin", reason, "-");
    }

    /** The same account for another kind of change. */
    public Act as(String otherKind) {
        return new Act(otherKind, actor, authority, reason, request);
    }
}
