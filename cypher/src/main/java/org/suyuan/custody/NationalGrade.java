package org.suyuan.custody;

import org.jspecify.annotations.Nullable;
import org.suyuan.model.Problem;

/**
 * How data are graded nationally, for what their loss would do to the country and the public: general law, outside the seeds
 * (DSL-21, GBT39725-6). Data of persons may be of any grade, and important data about nobody.
 *
 * @param importance null if not told
 * @param level 1 to 5; 0 if not told
 */
public record NationalGrade(@Nullable Importance importance, int level) {
    public static final NationalGrade NOT_TOLD = new NationalGrade(null, 0);
    private static final int HIGHEST = 5;

    /** How much the country and the public depend on data. */
    public enum Importance {
        /** 一般数据 */
        GENERAL,
        /** 重要数据 */
        IMPORTANT,
        /** 核心数据 */
        CORE
    }

    /** @throws Problem UNPROCESSABLE if there is no such level */
    public NationalGrade {
        if (level < 0 || level > HIGHEST) {
            throw Problem.field(Problem.Code.UNPROCESSABLE, "level", String.valueOf(level), "1 to " + HIGHEST);
        }
    }
}
