package org.suyuan.authorization.suites;

import java.time.Instant;
import org.suyuan.time.Period;

/**
 * A subject is told to be in a set.
 *
 * @param subject {@code type:id}, {@code type:*} or {@code type:id#relation}
 * @param condition on which it depends, empty if on none
 * @param until when that ends
 */
record Told(String object, String relation, String subject, String condition, Instant until) {
    static Told always(String object, String relation, String subject) {
        return new Told(object, relation, subject, "", Period.OPEN);
    }

    boolean isEverybody() {
        return subject.endsWith(":*");
    }

    /** The subject without the set in it that is meant. */
    String subjectObject() {
        return subject.split("#", -1)[0];
    }

    String subjectRelation() {
        return subject.contains("#") ? subject.substring(subject.indexOf('#') + 1) : "";
    }

    static String typeOf(String thing) {
        return thing.substring(0, thing.indexOf(':'));
    }
}
