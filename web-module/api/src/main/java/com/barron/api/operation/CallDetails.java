package com.barron.api.operation;

import com.barron.api.problem.ProblemType;
import com.barron.api.schema.Field;
import com.barron.api.schema.RequestSchema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What not every call has.
 *
 * @param filters by what a list can be narrowed down, or what else a query may say
 * @param followsChanges whether a list can be read in the order of changes
 * @param takes what the body holds
 * @param most how many of that may come in an array; 0: none in an array
 * @param refusals why the domain may refuse it
 * @param mayNeedTwo whether it may only ask for what somebody else has to confirm
 */
record CallDetails(
    List<Field<?>> filters,
    boolean followsChanges,
    Optional<RequestSchema> takes,
    int most,
    Set<ProblemType> refusals,
    boolean mayNeedTwo) {

  /** Begins with nothing. */
  static CallDetails details() {
    return new CallDetails(List.of(), false, Optional.empty(), 0, Set.of(), false);
  }

  CallDetails filteredBy(List<Field<?>> fields) {
    return new CallDetails(fields, followsChanges, takes, most, refusals, mayNeedTwo);
  }

  CallDetails followingChanges() {
    return new CallDetails(filters, true, takes, most, refusals, mayNeedTwo);
  }

  CallDetails taking(RequestSchema schema) {
    return new CallDetails(
        filters, followsChanges, Optional.of(schema), most, refusals, mayNeedTwo);
  }

  CallDetails inArraysOf(int atMost) {
    return new CallDetails(filters, followsChanges, takes, atMost, refusals, mayNeedTwo);
  }

  CallDetails refusing(ProblemType first, ProblemType... more) {
    return new CallDetails(
        filters, followsChanges, takes, most, EnumSet.of(first, more), mayNeedTwo);
  }

  CallDetails needingTwo() {
    return new CallDetails(filters, followsChanges, takes, most, refusals, true);
  }
}
