package org.suyuan.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.suyuan.model.Problem;
import org.suyuan.register.Check;

/**
 * What a unit is called at one time.
 *
 * @param zh its full name
 * @param en its English name, empty if it has none
 * @param brief its short name, empty if it has none
 * @param former names of before that the register gives beside it (曾用名), whatever the times
 */
public record Names(String zh, String en, String brief, List<String> former) {
    private static final int LONGEST = 300;

    /** @throws Problem UNPROCESSABLE if there is no name, or one of more than 300 characters */
    public Names {
        former = List.copyOf(former);
        Check.text("name", zh, LONGEST);
        Check.textIf("nameEn", en, LONGEST);
        Check.textIf("shortName", brief, LONGEST);
        former.forEach(one -> Check.text("formerNames", one, LONGEST));
    }

    public static Names of(String zh) {
        return new Names(zh, "", "", List.of());
    }

    /** All of them, once each, the present ones first. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(Stream.of(zh, brief, en), former.stream())
                .filter(name -> !name.isEmpty())
                .forEach(all::add);
        return all;
    }
}
