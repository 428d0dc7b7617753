package com.barron.whatsapp.background;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Batches calls: those who call while a call is under way share the next one. The first caller is
 * never delayed.
 *
 * @param <I> what each caller asks
 * @param <O> what each is answered
 */
public final class SharedCalls<I, O> {
  private final Function<? super List<I>, ? extends List<O>> work;
  private final int most;
  private final ConcurrentLinkedQueue<Call<I, O>> waiting = new ConcurrentLinkedQueue<>();
  private final ReentrantLock lock = new ReentrantLock();

  private record Call<I, O>(I input, CompletableFuture<O> answer) {}

  /**
   * Calls that are shared.
   *
   * @param most how many callers share one call at the most
   * @param work answers them, in their order; called by one thread at a time
   */
  public SharedCalls(int most, Function<? super List<I>, ? extends List<O>> work) {
    this.most = most;
    this.work = work;
  }

  /**
   * The answer to this caller.
   *
   * @throws RuntimeException what the work threw, to each caller who shared the call
   */
  public O call(I input) {
    var answer = new CompletableFuture<O>();
    waiting.add(new Call<>(input, answer));
    lock.lock();
    try {
      while (!answer.isDone()) {
        answerSome();
      }
    } finally {
      lock.unlock();
    }
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : e;
    }
  }

  /** How many wait for a call that did not begin. */
  int waiting() {
    return waiting.size();
  }

  private void answerSome() {
    List<Call<I, O>> some = new ArrayList<>();
    for (Call<I, O> next = waiting.poll(); next != null; next = waiting.poll()) {
      some.add(next);
      if (some.size() == most) {
        break;
      }
    }
    try {
      List<O> answers = work.apply(some.stream().map(Call::input).toList());
      for (int i = 0; i < some.size(); i++) {
        some.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException | Error e) {
      some.forEach(call -> call.answer().completeExceptionally(e));
    }
  }
}
