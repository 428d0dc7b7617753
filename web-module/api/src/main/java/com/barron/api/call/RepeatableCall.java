package com.barron.api.call;

import com.barron.api.access.Caller;
import com.barron.api.operation.Operation;
import com.barron.api.problem.FieldError;
import com.barron.api.problem.FieldError.Code;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.production.digest.Sha256;
import com.barron.production.integration.IdempotentCallResult;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A call that changes something. With an Idempotency-Key it has its effect once, however often it
 * is sent; its answer is then the first one.
 */
public final class RepeatableCall {
  static final String KEY = "Idempotency-Key";

  /** Says that an answer is that of an earlier call. */
  static final String REPLAYED = "Idempotency-Replayed";

  private static final Pattern KEYS = Pattern.compile("[\\x21-\\x7e]{1,200}");

  private final IdempotentCalls calls;
  private final HttpServletRequest call;

  public RepeatableCall(IdempotentCalls calls, HttpServletRequest call) {
    this.calls = calls;
    this.call = call;
  }

  /** Has the effect, unless the same call had it before; each problem is thrown. */
  public Response answer(Operation operation, byte[] body, Supplier<StoredResponse> effect) {
    List<String> keys = Collections.list(call.getHeaders(KEY));
    if (keys.isEmpty()) {
      return response(effect.get()).build();
    }
    if (keys.size() != 1 || !KEYS.matcher(keys.get(0)).matches()) {
      throw new ProblemException(
          ProblemType.BAD_REQUEST,
          List.of(
              FieldError.ofHeader(
                  KEY, Code.FORMAT, "once, 1 to 200 visible characters without a blank")));
    }
    long keyId = Caller.of(call).key().id();
    return response(calls.once(keyId, keys.get(0), digest(operation, body), effect));
  }

  private static Response response(IdempotentCallResult result) {
    if (result instanceof IdempotentCallResult.Done done) {
      return response(done.answer()).build();
    }
    if (result instanceof IdempotentCallResult.Repeated repeated) {
      return response(repeated.answer()).header(REPLAYED, "true").build();
    }
    throw new ProblemException(
        result instanceof IdempotentCallResult.StillRunning
            ? ProblemType.CALL_RUNNING
            : ProblemType.IDEMPOTENCY_KEY_REUSED);
  }

  private static Response.ResponseBuilder response(StoredResponse answer) {
    var response =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(answer.body())
            .tag(Responses.tag(answer.body()));
    // As a path: the server would put its own beginning before an address that is relative.
    answer.location().ifPresent(path -> response.header(HttpHeaders.LOCATION, path));
    return response;
  }

  /** Of all that makes it this request: which call, at which address, with which content. */
  private Sha256 digest(Operation operation, byte[] body) {
    String address = operation + " " + call.getRequestURI() + "\n";
    return Sha256.of(address + new String(body, StandardCharsets.ISO_8859_1));
  }
}
