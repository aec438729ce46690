package org.suyuan.api.command;

/** The catalogue did not take a batch as a whole: it cannot be reached, or refuses this caller. */
final class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unanswered(String message) {
        super(message);
    }
}
