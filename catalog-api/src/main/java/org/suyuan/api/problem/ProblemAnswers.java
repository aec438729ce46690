package org.suyuan.api.problem;

import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.suyuan.graph.Graph;
import org.suyuan.model.Problem;

/** Answers everything that a controller throws, so that nobody meets a page of the framework. */
@RestControllerAdvice
final class ProblemAnswers extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    ResponseEntity<Object> problem(Problem problem) {
        return Refusals.answer(ProblemBody.of(problem), HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> fault(Exception fault) throws Exception {
        if (fault instanceof AccessDeniedException || fault instanceof AuthenticationException) {
            throw fault;
        }
        Optional<Problem> unreachable = Graph.unreachable(fault);
        if (unreachable.isPresent()) {
            return problem(unreachable.get());
        }
        LOG.error("a request met a fault: {}", Faults.told(fault));
        return Refusals.answer(ProblemBody.fault(), HttpHeaders.EMPTY);
    }

    /** The firewall looks at a header, and the server at the query, only when somebody reads it. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> rejected(RuntimeException rejected) {
        return Refusals.answer(
                ProblemBody.of(HttpStatus.BAD_REQUEST, "a header or parameter holds what is no text"),
                HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<Object> noForm(MultipartException unreadable) {
        return Refusals.answer(
                ProblemBody.of(
                        HttpStatus.BAD_REQUEST, "the body is no multipart/form-data with a boundary, read to its end"),
                HttpHeaders.EMPTY);
    }

    /** The client has gone, or sent what is no body: there is nobody, or nothing, to blame here. */
    @ExceptionHandler
    ResponseEntity<Object> lost(IOException lost) {
        return Refusals.answer(
                ProblemBody.of(HttpStatus.BAD_REQUEST, "the request could not be read to its end"), HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("a request met a fault: {}", Faults.told(refused));
            return Refusals.answer(ProblemBody.fault(), HttpHeaders.EMPTY);
        }
        return Refusals.answer(ProblemBody.of(status, detail(status)), headers);
    }

    /** In our words: the framework's may quote the request. */
    static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "the request is not readable";
            case 404 -> "nothing lives at this address";
            case 405 -> "this address does not know this method; Allow names those that it knows";
            case 406 -> "this address has no representation of a type that was asked for";
            case 413 -> "the request is larger than this address takes";
            case 415 -> "this address does not read this type of content";
            case 501, 505 -> "the server does not speak this kind of HTTP";
            default -> "the request was refused";
        };
    }
}
