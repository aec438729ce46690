package org.suyuan.reach;

/**
 * When an edge is so in the world, and when it is known to be; half-open, in microseconds since 1970.
 *
 * @param validFrom the first instant at which it is so
 * @param validUntil the first at which it is no more
 * @param knownFrom since when it is known
 * @param knownUntil until when it was; {@link Long#MAX_VALUE} if it still is
 */
public record Bounds(long validFrom, long validUntil, long knownFrom, long knownUntil) {
    public boolean hold(long valid, long known) {
        return validFrom <= valid && valid < validUntil && knownFrom <= known && known < knownUntil;
    }

    Bounds until(long known) {
        return new Bounds(validFrom, validUntil, knownFrom, known);
    }
}
