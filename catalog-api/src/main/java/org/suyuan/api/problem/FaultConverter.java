package org.suyuan.api.problem;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;

/** Writes the throwable of a log line as {@link Faults} tells it, so that no message slips into the log with a trace. */
public final class FaultConverter extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? " [" + Faults.told(proxy.getThrowable()) + "]"
                : "";
    }
}
