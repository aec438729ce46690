package org.suyuan.norm;

/**
 * A place that somebody administers.
 *
 * @param code six digits of GB/T 2260; of a zone without one, its parent's code, a hyphen and a number
 * @param parent the code of the division right above; empty of the country
 * @param source where the code comes from, see the head of divisions.csv
 */
public record Division(String code, String name, Level level, String parent, String source) {
    public enum Level {
        NATIONAL,
        PROVINCE,
        PREFECTURE,
        COUNTY,
        /** An area with an organ of its own that is no county of GB/T 2260, such as 两江新区 (CQ-0). */
        FUNCTIONAL_ZONE
    }
}
