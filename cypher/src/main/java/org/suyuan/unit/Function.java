package org.suyuan.unit;

import java.util.regex.Pattern;
import org.suyuan.model.Kind;
import org.suyuan.model.Problem;
import org.suyuan.model.Urn;

/**
 * What institutions are there to do (职能). Institutions come and go, functions stay: who answers for something is found by
 * the function, never by a name (SC-14, CQ-19d).
 *
 * @param code such as {@code DISEASE_CONTROL}; the list is open
 */
public record Function(String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");

    /** 卫生健康行政管理: who performs it for a division is its health authority. */
    public static final Function HEALTH_ADMINISTRATION = new Function("HEALTH_ADMINISTRATION");

    /** 数据主管: who performs it for a division is its data authority (SZ-45). */
    public static final Function DATA_ADMINISTRATION = new Function("DATA_ADMINISTRATION");

    /** @throws Problem UNPROCESSABLE if the code is no word in capitals */
    public Function {
        if (!CODE.matcher(code).matches()) {
            throw Problem.field(
                    Problem.Code.UNPROCESSABLE, "function", code, "a code in capitals such as HEALTH_ADMINISTRATION");
        }
    }

    public Urn urn() {
        return Urn.of(Kind.FUNCTION, code);
    }
}
