package com.barron.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.barron.provider.Account;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogScanTest {
  private static final String ENTRY = "2026-10-06T10:00:00.000Z INFO  [com.barron.Example] (t) [] ";

  @Test
  void findsNothingInAnHonestLog() {
    assertThat(
            LogScan.leaks(
                List.of(
                    ENTRY + "message stored conversation=12025550 in=Text",
                    ENTRY + "file kept sha256=00000000000012025550123abcdef0123")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"to=+12025550123", "Key (value)=(12025550123) exists", "whatsapp:+18005550101"})
  void findsAPhoneNumber(String text) {
    assertThat(LogScan.leaks(List.of(ENTRY + text)))
        .containsOnlyKeys("phone number by INFO com.barron.Example");
  }

  @Test
  void findsAnIdThatHoldsAPhoneNumber() {
    assertThat(LogScan.leaks(List.of(ENTRY + "id=wamid.HBgLMTIwMjU1NTAxMjM=")))
        .containsOnlyKeys("Meta's message id by INFO com.barron.Example");
  }

  @Test
  void knowsTheEntriesOfTheConsoleToo() {
    assertThat(LogScan.leaks(List.of("\u001B[0m14:36:07,712 WARN  [org.x.Y] (t) +12025550123")))
        .containsOnlyKeys("phone number by WARN org.x.Y");
  }

  @Test
  void findsATextAndAToken() {
    assertThat(
            LogScan.leaks(
                List.of(
                    ENTRY + "body=" + LogScan.TEXT, ENTRY + "login " + Account.FICTIONAL.token())))
        .hasSize(2);
  }

  @Test
  void findsAStackTraceOncePerEntry() {
    List<String> trace =
        List.of(
            ENTRY + "java.lang.IllegalStateException",
            "\tat com.barron.Example.first(Example.java:7)",
            "\tat org.jboss.as.ee@39.0.1.Final//org.jboss.as.ee.Interceptors.proceed(Interceptors.java:53)",
            "Caused by: java.lang.NullPointerException",
            "\tat com.barron.Example.second(Example.java:9)");

    assertThat(LogScan.leaks(trace))
        .containsEntry(
            "stack trace of INFO com.barron.Example, java.lang.IllegalStateException", 1);
  }

  @Test
  void namesTheServersCodeAndTheExceptionOfATrace() {
    List<String> trace =
        List.of(
            "2026-10-06T10:00:00.000Z WARN  [org.x.Y] (t) [] ISPN000197: Error updating: "
                + "org.x.LifecycleException: stopped",
            "\tat org.x.Example.first(Example.java:7)");

    assertThat(LogScan.leaks(trace))
        .containsOnlyKeys("stack trace of WARN org.x.Y ISPN000197, org.x.LifecycleException");
  }
}
