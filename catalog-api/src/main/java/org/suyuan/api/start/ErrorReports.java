package org.suyuan.api.start;

import org.apache.catalina.Context;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.TomcatContextCustomizer;
import org.springframework.stereotype.Component;
import org.suyuan.api.problem.PlainRefusals;

/** Replaces the server's own error page. */
@Component
final class ErrorReports implements TomcatContextCustomizer {
    @Override
    public void customize(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(PlainRefusals.class.getName());
        }
    }
}
