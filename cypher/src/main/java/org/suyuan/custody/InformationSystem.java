package org.suyuan.custody;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suyuan.ledger.Fact;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;
import org.suyuan.register.Check;
import org.suyuan.register.Declaration;
import org.suyuan.register.Grounds;
import org.suyuan.search.Words;
import org.suyuan.time.Period;

/**
 * A system in which data are kept.
 *
 * @param holder the unit that holds what is kept in it, unless a binding or the copy itself says otherwise
 * @param site where it stands; null if not told
 */
public record InformationSystem(
        Urn system,
        String name,
        SystemKind kind,
        Urn holder,
        @Nullable Urn site,
        Period valid,
        Grounds grounds) implements Declaration {
    private static final int LONGEST = 200;

    /** What a system is there for. */
    public enum SystemKind {
        /** 全民健康信息平台 */
        REGIONAL_HEALTH_PLATFORM,
        /** 卫生健康数据中心 */
        CITY_DATA_CENTRE,
        /** 公共数据共享平台 */
        PUBLIC_SHARING_PLATFORM,
        /** 公共数据开放平台 */
        OPEN_PLATFORM,
        /** 医院信息系统: records of care of whatever kind */
        HOSPITAL_SYSTEM,
        /** 公共卫生业务系统 */
        PUBLIC_HEALTH_SYSTEM,
        /** 监管端口 */
        REGULATORY_PORT,
        /** 备份系统 */
        BACKUP_SYSTEM,
        OTHER
    }

    /** @throws Problem UNPROCESSABLE if it has no name, or a urn is of another kind */
    public InformationSystem {
        Check.kind("system", system, Kind.SYSTEM);
        Check.text("name", name, LONGEST);
        Check.kind("holder", holder, Kind.UNIT);
        if (site != null) {
            Check.kind("site", site, Kind.SYSTEM);
        }
    }

    /** The urn of a system by the id that its register gives it. */
    public static Urn urn(String id) {
        return Urn.of(Kind.SYSTEM, id);
    }

    @Override
    public Urn subject() {
        return system;
    }

    @Override
    public List<Fact> facts() {
        Map<String, Object> state = new HashMap<>();
        state.put("name", name);
        state.put("kind", kind.name());
        state.put("words", Words.indexed(List.of(name, Words.initials(name))));
        state.put("sort", Words.sortKey(name));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.state(system, valid, grounds.beside(state)));
        facts.add(new Fact("HELD_BY", system, holder, valid, Map.of()));
        if (site != null) {
            facts.add(new Fact("LOCATED_IN", system, site, valid, Map.of()));
        }
        return facts;
    }
}
