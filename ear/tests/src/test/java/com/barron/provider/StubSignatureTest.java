package com.barron.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StubSignatureTest {
  private static final StubForm CALL =
      StubForm.of(
          "CallSid", "CA1234567890ABCDE",
          "Caller", "+14158675309",
          "Digits", "1234",
          "From", "+14158675309",
          "To", "+18005551212");

  @Test
  void signsAsThePublishedExamplesDo() {
    assertThat(StubSignature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", CALL))
        .isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    assertThat(
            StubSignature.of(
                "1234567890",
                "https://someurl.com/somepath?param1=client%3AAnonymous",
                StubForm.of()))
        .isEqualTo("PM+bjB+ITJ9a3LIYStKWOTMZMlU=");
  }

  @Test
  void signsARepeatedParameterOncePerDistinctValue() {
    StubForm repeated =
        StubForm.of(
            "Sid",
            "CA123",
            "SidAccount",
            "AC123",
            "Digits",
            "5678",
            "Digits",
            "1234",
            "Digits",
            "1234");
    assertThat(StubSignature.of("12345", "https://mycompany.com/myapp.php?foo=1&bar=2", repeated))
        .isEqualTo("IK+Dwps556ElfBT0I3Rgjkr1wJU=");
  }
}
