package dev.countersign.api.wire;

import dev.countersign.kernel.ErrorCode;
import dev.countersign.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The only place where a refusal becomes an answer. What nobody foresaw gets a trace token, in the answer and in the log. */
@RestControllerAdvice(basePackages = "dev.countersign.api")
public class ErrorAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler(Refusal.class)
    ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
        return ResponseEntity.status(refusal.code().status())
                .contentType(MediaType.APPLICATION_JSON)
                .body(ErrorBody.of(refusal));
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Map<String, Object>> unforeseen(Exception exception, HttpServletRequest request) {
        var token = UUID.randomUUID().toString();
        LOG.error("{} {} failed, trace token {}", request.getMethod(), request.getRequestURI(), token, exception);
        return refused(ErrorCode.UNSPECIFIED_ERROR.because(token));
    }
}
