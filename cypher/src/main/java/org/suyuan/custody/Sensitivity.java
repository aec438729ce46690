package org.suyuan.custody;

import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.suyuan.authorization.PersonalClass;
import org.suyuan.model.Problem;

/**
 * How near data are to persons, and what else in them is secret. It says nothing of how much the nation needs them; see
 * {@link NationalGrade}.
 *
 * @param personalClass null if not told, unless data of minors tell it
 * @param secrets none if none was told
 */
public record Sensitivity(
        @Nullable PersonalClass personalClass, Whether minorsUnder14, Whether biometric, Set<SecretKind> secrets) {
    public static final Sensitivity NOT_TOLD =
            new Sensitivity(null, Whether.UNKNOWN, Whether.UNKNOWN, EnumSet.noneOf(SecretKind.class));

    /**
     * Data of children under fourteen are sensitive, whether or not the class is told beside (SZ-3(4)).
     *
     * @throws Problem UNPROCESSABLE if there are such data and the class told is another
     */
    public Sensitivity {
        if (minorsUnder14 == Whether.YES) {
            if (personalClass != null && personalClass != PersonalClass.SENSITIVE_PERSONAL) {
                throw Problem.field(
                        Problem.Code.UNPROCESSABLE,
                        "personalClass",
                        personalClass.name(),
                        "敏感个人数据 SENSITIVE_PERSONAL, which data of minors under 14 are (SZ-3(4)), or NO in minorsUnder14, not "
                                + personalClass);
            }
            personalClass = PersonalClass.SENSITIVE_PERSONAL;
        }
        secrets = Set.copyOf(secrets);
    }

    SortedSet<SecretKind> sortedSecrets() {
        return new TreeSet<>(secrets);
    }
}
