package org.suyuan.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.search.Words;
import org.suyuan.time.Period;
import org.suyuan.unit.Place;

/**
 * A place where systems stand, so that it can be told whether data stay where they must (SC-32, CQ-17, SZ-16).
 *
 * @param country two letters of ISO 3166-1
 * @param division the code of the division where it lies; empty abroad, or where not told
 */
public record Site(Urn site, String name, SiteKind kind, String country, String division, Period valid, Grounds grounds)
        implements Declaration {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST = 200;

    /** Whose house it is. */
    public enum SiteKind {
        /** 自建机房 */
        OWN_DATA_CENTRE,
        /** 政务云 */
        GOVERNMENT_CLOUD,
        /** 公有云 */
        PUBLIC_CLOUD,
        /** 介质库 */
        MEDIA_VAULT,
        UNKNOWN
    }

    /** @throws Problem UNPROCESSABLE if it has no name, or country or division are no codes of one */
    public Site {
        Check.kind("site", site, Kind.SYSTEM);
        Check.text("name", name, LONGEST);
        if (!COUNTRY.matcher(country).matches()) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, "country", country, "two letters of ISO 3166-1, CN");
        }
        if (!division.isEmpty()) {
            division = new Place(division).code();
        }
    }

    /** The urn of a site by the id that its register gives it. */
    public static Urn urn(String id) {
        return Urn.of(Kind.SYSTEM, "site", id);
    }

    @Override
    public Urn subject() {
        return site;
    }

    @Override
    public List<Fact> facts() {
        Map<String, Object> state = new HashMap<>();
        state.put("name", name);
        state.put("kind", "SITE");
        state.put("siteKind", kind.name());
        state.put("country", country);
        state.put("words", Words.indexed(List.of(name, Words.initials(name))));
        state.put("sort", Words.sortKey(name));
        List<Fact> facts = new ArrayList<>(List.of(Fact.state(site, valid, grounds.beside(state))));
        if (!division.isEmpty()) {
            facts.add(new Fact("LOCATED_IN", site, new Place(division).urn(), valid, Map.of()));
        }
        return facts;
    }
}
