package com.barron.api.call;

import com.barron.api.access.Caller;
import com.barron.api.operation.Operation;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.schema.JsonInput;
import com.barron.api.schema.RequestSchema;
import com.barron.production.integration.IdempotentCalls;
import com.barron.production.integration.StoredResponse;
import com.barron.production.listing.RecordChange;
import com.barron.production.listing.RecordChanges;
import com.barron.production.people.PersonId;
import com.barron.production.reference.Reference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Calls that make a record or change one: each has its effect once, and is answered with the record
 * as it is stored.
 */
@Singleton
public class RecordCalls {
  private static final RequestSchema NOTHING = RequestSchema.named("Nothing");

  private static final Pattern JSON =
      Pattern.compile("\\s*application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private final RecordChanges changes;
  private final IdempotentCalls calls;

  @Inject
  RecordCalls(RecordChanges changes, IdempotentCalls calls) {
    this.changes = changes;
    this.calls = calls;
  }

  /**
   * Makes a record.
   *
   * @param command returns its number, or throws the problem
   */
  public <T> Response create(
      Operation operation,
      RecordSet<T> records,
      HttpServletRequest call,
      InputStream content,
      BiFunction<JsonInput, PersonId, Reference> command) {
    byte[] body = CallBody.read(content);
    JsonInput input = input(operation, call, body);
    PersonId by = Caller.of(call).key().person();
    return once(
        operation,
        call,
        body,
        () -> records.made(changes.create(records.listing(), () -> command.apply(input, by))));
  }

  /** Changes a record that is as its caller saw it. */
  public <T> Response act(
      Operation operation,
      RecordSet<T> records,
      String number,
      HttpServletRequest call,
      InputStream content,
      RecordAction action) {
    Reference record = Responses.reference(records.kind(), number);
    Precondition precondition = Precondition.ofChange(call);
    byte[] body = CallBody.read(content);
    JsonInput input = input(operation, call, body);
    PersonId by = Caller.of(call).key().person();
    return once(
        operation,
        call,
        body,
        () -> changed(records, record, precondition, () -> action.on(record, input, by)));
  }

  /** Makes a record under the number of its address, or replaces it, as the call says. */
  public <T> Response put(
      Operation operation,
      RecordSet<T> records,
      String number,
      HttpServletRequest call,
      InputStream content,
      RecordPut command) {
    Reference record = Responses.reference(records.kind(), number);
    Precondition precondition = Precondition.of(call);
    byte[] body = CallBody.read(content);
    JsonInput input = input(operation, call, body);
    return once(
        operation,
        call,
        body,
        () ->
            precondition.mustBeNew()
                ? records.made(
                    changes.create(records.listing(), () -> made(command, record, input)))
                : changed(
                    records,
                    record,
                    precondition,
                    () -> {
                      command.replace(record, input);
                      return ActionOutcome.done();
                    }));
  }

  private static Reference made(RecordPut command, Reference number, JsonInput input) {
    if (!command.add(number, input)) {
      throw new ProblemException(ProblemType.PRECONDITION_FAILED);
    }
    return number;
  }

  private <T> StoredResponse changed(
      RecordSet<T> records,
      Reference number,
      Precondition precondition,
      Supplier<ActionOutcome> action) {
    RecordChange<T, Integer> change =
        changes.change(
            records.listing(),
            number,
            seen -> precondition.matches(records.representation().write(seen)),
            () -> action.get().statusOrProblem());
    if (change instanceof RecordChange.Changed<T, Integer> changed) {
      return new StoredResponse(
          changed.outcome(), Optional.empty(), records.body(changed.record()));
    }
    throw change instanceof RecordChange.Unknown
        ? Responses.notFound()
        : new ProblemException(ProblemType.PRECONDITION_FAILED);
  }

  private Response once(
      Operation operation, HttpServletRequest call, byte[] body, Supplier<StoredResponse> effect) {
    return new RepeatableCall(calls, call).answer(operation, body, effect);
  }

  private static JsonInput input(Operation operation, HttpServletRequest call, byte[] body) {
    RequestSchema schema = operation.takes().orElse(NOTHING);
    if (body.length == 0 && schema.isOptional()) {
      return JsonInput.empty();
    }
    if (!JSON.matcher(String.valueOf(call.getContentType())).matches()) {
      throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }
    return JsonInput.read(body, schema);
  }
}
