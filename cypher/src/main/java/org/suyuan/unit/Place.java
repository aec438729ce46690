package org.suyuan.unit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.norm.Division;
import org.suyuan.norm.Divisions;

/**
 * A division by its code, which need not be in the edition that the catalogue has: registers tell of years whose codes are
 * gone, and of codes that came later.
 *
 * @param code six digits of GB/T 2260, of a functional zone its parent's with a hyphen and a number
 */
public record Place(String code) {
    private static final Pattern CODE = Pattern.compile("[1-9]\\d{5}(-\\d{1,3})?");

    /** @throws Problem UNPROCESSABLE if it is no code of a division */
    public Place {
        if (!CODE.matcher(code).matches()) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, "division", code, "the code of a division, 440300");
        }
    }

    public Urn urn() {
        return Urn.of(Kind.DIVISION, code);
    }

    /**
     * The codes from this division up to the country, the nearest first. One that the list lacks climbs by its digits (county,
     * prefecture, province) to the first that is there, so that a county that is gone still finds who is above it.
     */
    public List<String> upwards(Divisions divisions) {
        String digits = code.substring(0, 6);
        List<String> byDigits = List.of(
                code, digits, digits.substring(0, 4) + "00", digits.substring(0, 2) + "0000", Divisions.COUNTRY);
        Set<String> path = new LinkedHashSet<>();
        for (String one : byDigits) {
            path.add(one);
            List<Division> known = divisions.pathOf(one);
            if (!known.isEmpty()) {
                known.forEach(division -> path.add(division.code()));
                break;
            }
        }
        return List.copyOf(path);
    }
}
