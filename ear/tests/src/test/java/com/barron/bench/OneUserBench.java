package com.barron.bench;

import com.barron.provider.Account;
import com.barron.provider.SuppressForbidden;
import com.barron.provider.TwilioPhone;
import com.barron.provider.TwilioStub;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.LongUnaryOperator;

/**
 * One person who writes the next message as soon as the last one was answered. Prints how long the
 * webhook takes, and how long until the reply is with the provider.
 *
 * <p>Starts the stub of Twilio itself, on port 18090. The product must run with the settings that
 * {@link com.barron.provider.TwilioStubMain} prints. Argument: the webhook's address as the product
 * knows it, http://localhost:8080/api/whatsapp/webhook when left out.
 */
public final class OneUserBench {
  private static final int PORT = 18_090;
  private static final int WARM_UP = 100;
  private static final int MESSAGES = 1_000;
  private static final String[] SAYS = {"hi", "2", "ORD-12346", "MACH-001", "back", "MAINT-555"};

  private OneUserBench() {}

  @SuppressForbidden("a program for the terminal")
  public static void main(String[] arguments) {
    String webhook =
        arguments.length > 0 ? arguments[0] : "http://localhost:8080/api/whatsapp/webhook";
    try (TwilioStub stub = TwilioStub.start(Account.FICTIONAL, PORT)) {
      TwilioPhone phone = new TwilioPhone(stub, URI.create(webhook), "+12025550123");
      talk(phone, WARM_UP);
      long[][] times = talk(phone, MESSAGES);
      System.out.printf(
          Locale.ROOT, "%d messages of one person, after %d to warm up%n", MESSAGES, WARM_UP);
      print("webhook answered", times[0]);
      print("reply at the provider", times[1]);
    }
  }

  /** Nanoseconds until the webhook answered, and until the reply was there. */
  private static long[][] talk(TwilioPhone phone, int messages) {
    long[][] times = new long[2][messages];
    for (int i = 0; i < messages; i++) {
      long start = System.nanoTime();
      phone.says(SAYS[i % SAYS.length]);
      times[0][i] = System.nanoTime() - start;
      phone.receives();
      times[1][i] = System.nanoTime() - start;
    }
    return times;
  }

  @SuppressForbidden("a program for the terminal")
  private static void print(String what, long[] nanos) {
    Arrays.sort(nanos);
    LongUnaryOperator micros = percent -> nanos[(int) (nanos.length * percent / 100)] / 1_000;
    System.out.printf(
        Locale.ROOT,
        "%-22s p50 %.1f ms, p95 %.1f ms, p99 %.1f ms%n",
        what,
        micros.applyAsLong(50) / 1_000.0,
        micros.applyAsLong(95) / 1_000.0,
        micros.applyAsLong(99) / 1_000.0);
  }
}
