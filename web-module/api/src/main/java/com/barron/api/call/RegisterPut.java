package com.barron.api.call;

import com.barron.api.problem.Problem;
import com.barron.api.problem.ProblemException;
import com.barron.api.problem.ProblemType;
import com.barron.api.schema.JsonInput;
import com.barron.production.bulk.BulkRecords;
import com.barron.production.reference.Reference;
import com.barron.production.register.RecordRegister;
import com.barron.production.register.RegisterResult;
import com.barron.production.register.RegisteredRecord;
import java.util.Optional;
import java.util.function.BiFunction;

/** A PUT of records that their owner keeps a register of. */
public final class RegisterPut<T extends RegisteredRecord<T>> implements RecordPut {
  private final RecordRegister register;
  private final BulkRecords<T> records;
  private final BiFunction<Reference, JsonInput, T> plan;
  private final Optional<Enum<?>> refusal;

  private RegisterPut(
      RecordRegister register,
      BulkRecords<T> records,
      BiFunction<Reference, JsonInput, T> plan,
      Optional<Enum<?>> refusal) {
    this.register = register;
    this.records = records;
    this.plan = plan;
    this.refusal = refusal;
  }

  /** What the body says goes into the register. */
  public static <T extends RegisteredRecord<T>> RegisterPut<T> of(
      RecordRegister register, BulkRecords<T> records, BiFunction<Reference, JsonInput, T> plan) {
    return new RegisterPut<>(register, records, plan, Optional.empty());
  }

  /** The same, where what a record is can stand against it. @param reason why */
  public RegisterPut<T> refusing(Enum<?> reason) {
    return new RegisterPut<>(register, records, plan, Optional.of(reason));
  }

  @Override
  public boolean add(Reference number, JsonInput input) {
    return isStored(register.add(records, plan.apply(number, input)));
  }

  @Override
  public void replace(Reference number, JsonInput input) {
    if (!isStored(register.replace(records, plan.apply(number, input)))) {
      throw new ProblemException(ProblemType.PRECONDITION_FAILED);
    }
  }

  private boolean isStored(RegisterResult result) {
    if (result instanceof RegisterResult.ExternalIdTaken taken) {
      throw ExternalIds.taken(taken.by());
    }
    if (result instanceof RegisterResult.NotAllowed) {
      throw refusal
          .map(reason -> new ProblemException(Problem.because(ProblemType.WRONG_STATE, reason)))
          .orElseGet(() -> new ProblemException(ProblemType.WRONG_STATE));
    }
    return result instanceof RegisterResult.Stored;
  }
}
