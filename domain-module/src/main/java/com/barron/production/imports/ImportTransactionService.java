package com.barron.production.imports;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;

/** A transaction of the container. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportTransactionService implements ImportTransaction {
  @Override
  public <T> T run(Supplier<T> work) {
    return work.get();
  }
}
