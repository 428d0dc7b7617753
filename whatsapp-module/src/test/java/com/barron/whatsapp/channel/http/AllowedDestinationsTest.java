package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedDestinationsTest {
  private static final Set<String> KNOWN = Set.of("api.twilio.com", ".twiliocdn.com");
  private static final URI API = URI.create("https://api.twilio.com");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.twilio.com/2010-04-01/x",
        "https://mms.twiliocdn.com/a?b=c",
        "https://MEDIA.twiliocdn.com:443/a",
        "https://proxy.plant.example/a"
      })
  void goesToTheProviderAndWhereTheOperatorSays(String address) {
    assertThat(to("93.184.215.14").allow(URI.create(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "http://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fe80::1]/",
        "https://localhost/",
        "https://localhost.localdomain/",
        "https://metadata.google.internal/",
        "https://user@media.twiliocdn.com/",
        "https://media.twiliocdn.com@127.0.0.1/",
        "https://media.twiliocdn.com:8443/",
        "https://media.twiliocdn.com:22/",
        "http://media.twiliocdn.com/",
        "https://media.twiliocdn.com.evil.example/",
        "https://eviltwiliocdn.com/",
        "https://twiliocdn.com/",
        "https://media.twiliocdn.com./",
        "https://example.com/?https://media.twiliocdn.com/",
        "ftp://media.twiliocdn.com/",
        "file:///etc/passwd",
        "jar:file:///a.jar!/b",
        "https:media.twiliocdn.com",
        "//media.twiliocdn.com/",
        "/etc/passwd"
      })
  void goesNowhereElse(String address) {
    assertThat(to("93.184.215.14").allow(URI.create(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "224.0.0.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:10.0.0.1"
      })
  void isNotLedIntoOurNetworkByAName(String inside) {
    assertThat(to(inside).allow(URI.create("https://media.twiliocdn.com/"))).isFalse();
    assertThat(to("93.184.215.14", inside).allow(URI.create("https://media.twiliocdn.com/")))
        .isFalse();
  }

  @Test
  void whatTheOperatorNamedMayBeInside() {
    assertThat(to("10.1.2.3").allow(URI.create("https://proxy.plant.example/"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8081/a, true",
    "http://127.0.0.1:9999/a, true",
    "http://localhost:8081/a, false",
    "https://127.0.0.1:8081/a, false",
    "http://127.0.0.2:8081/a, false",
    "http://user@127.0.0.1:8081/a, false",
    "http://2130706433:8081/a, false",
    "http://[::1]:8081/a, false",
    "http://169.254.169.254/, false"
  })
  void aStandInForTheInterfaceHasItsFilesOnItsOwnHost(String address, boolean allowed) {
    var standIn =
        new AllowedDestinations(
            URI.create("http://127.0.0.1:8081"), KNOWN, Set.of(), host -> found("127.0.0.1"));

    assertThat(standIn.allow(URI.create(address))).isEqualTo(allowed);
  }

  private static AllowedDestinations to(String... addresses) {
    return new AllowedDestinations(
        API, KNOWN, Set.of("proxy.plant.example"), host -> found(addresses));
  }

  private static InetAddress[] found(String... addresses) throws UnknownHostException {
    var found = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      found[i] = InetAddress.getByName(addresses[i]);
    }
    return found;
  }
}
