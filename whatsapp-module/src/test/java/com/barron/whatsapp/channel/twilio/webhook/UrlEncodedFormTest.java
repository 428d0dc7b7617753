package com.barron.whatsapp.channel.twilio.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlEncodedFormTest {
  @Test
  void decodesEscapesPlusSignsAndUtf8() {
    assertThat(UrlEncodedForm.read("a=1+2%2B3&b=%F0%9F%91%8D&c=&d").fields())
        .contains(Map.of("a", "1 2+3", "b", "👍", "c", "", "d", ""));
  }

  @Test
  void keepsTheFirstOfARepeatedParameterAndAllForTheSignature() {
    UrlEncodedForm urlEncodedForm = UrlEncodedForm.read("a=1&a=2&&");
    assertThat(urlEncodedForm.fields()).contains(Map.of("a", "1"));
    assertThat(urlEncodedForm.pairs()).hasSize(2);
  }

  @Test
  void trimsNothing() {
    assertThat(UrlEncodedForm.read("a=+x+").fields()).contains(Map.of("a", " x "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=%", "a=%4", "a=%zz", "a=%C3", "a=%ff%fe", "a=%ED%A0%80", "a=%C0%AF", "=x", "%"})
  void refusesBrokenEscapesBytesThatAreNotUtf8AndMissingNames(String raw) {
    assertThat(UrlEncodedForm.read(raw).fields()).isEmpty();
  }

  @Test
  void refusesRawBytesThatAreNotUtf8() {
    assertThat(UrlEncodedForm.read(new byte[] {'a', '=', (byte) 0xff}).fields()).isEmpty();
  }

  @Test
  void refusesMoreThanTwoHundredParameters() {
    assertThat(UrlEncodedForm.read("a=1&".repeat(200)).fields()).isPresent();
    assertThat(UrlEncodedForm.read("a=1&".repeat(201)).fields()).isEmpty();
  }

  @Test
  void readsNothingFromAnEmptyBody() {
    assertThat(UrlEncodedForm.read(new byte[0]).fields()).contains(Map.of());
  }

  @Test
  void keepsABrokenEscapeForTheSignature() {
    assertThat(
            new String(UrlEncodedForm.read("a=%zz").pairs().get(0).value(), StandardCharsets.UTF_8))
        .isEqualTo("%zz");
  }
}
