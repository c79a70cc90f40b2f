package dev.countersign.cli;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets only those into the sandbox who named a known host: a page elsewhere, rebound to this address by DNS, did not. */
final class SandboxGate implements HandlerInterceptor {
    private final OpenDoors doors;

    SandboxGate(OpenDoors doors) {
        this.doors = doors;
    }

    /** By handler, not by path: there is more than one way to write a path. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOpenToAll(handler) || doors.isKnown(request.getHeader("Host"))) {
            return true;
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return false;
    }

    private static boolean isOpenToAll(Object handler) {
        return !(handler instanceof HandlerMethod method)
                || !method.getBeanType().isAnnotationPresent(SandboxOnly.class);
    }
}
