package com.barron.production.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://erp.example/hooks",
        "https://erp.example:8443/hooks?plant=1",
        "http://10.0.0.7/",
        "https://[2001:db8::1]/x"
      })
  void isAnAddress(String text) {
    assertThat(WebhookAddress.parse(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "erp.example",
        "/hooks",
        "ftp://erp.example/",
        "file:///etc/passwd",
        "https:///hooks",
        "https://user:word@erp.example/",
        "https://erp.example/#part",
        "https://erp.example:0/",
        "https://erp.example:70000/",
        "https://erp.example/a b",
        "https://erp.example/\r\nHost: other",
        "https://exämple/",
        "jdbc:postgresql://erp.example/"
      })
  void isNone(String text) {
    assertThat(WebhookAddress.parse(text)).isEmpty();
  }
}
