package org.suyuan.api.problem;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** A fault in one line for the log: classes and places, never a message, for that may quote what was sent. */
public final class Faults {
    private static final int MOST_CAUSES = 5;
    private static final int MOST_PLACES = 4;

    private Faults() {}

    public static String told(Throwable fault) {
        StringJoiner line = new StringJoiner(", caused by ");
        @Nullable Throwable one = fault;
        for (int i = 0; one != null && i < MOST_CAUSES; i++, one = one.getCause()) {
            line.add(one.getClass().getName() + places(one.getStackTrace()));
        }
        return line.toString();
    }

    private static String places(StackTraceElement[] trace) {
        StringJoiner places = new StringJoiner(" < ", " at ", "").setEmptyValue("");
        for (int i = 0; i < Math.min(trace.length, MOST_PLACES); i++) {
            String type = trace[i].getClassName();
            places.add(type.substring(type.lastIndexOf('.') + 1) + "." + trace[i].getMethodName() + ":"
                    + trace[i].getLineNumber());
        }
        return places.toString();
    }
}
