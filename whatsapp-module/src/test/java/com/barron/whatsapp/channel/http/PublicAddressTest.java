package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.4.4", "100.63.255.255", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.0.1.1",
        "198.17.0.1", "198.20.0.1", "223.255.255.255", "2a00::1", "2001:1::1", "64:ff9b::808:404",
        "2002:808:404::1", "::ffff:8.8.4.4"
      })
  void isOfTheInternet(String text) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(text))).isTrue();
  }

  /** Also as people hide them: one number, an address of IPv4 within one of IPv6. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "2130706433",
        "127.1",
        "::",
        "::1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::808:404",
        "2002:7f00:1::1",
        "2002:a9fe:a9fe::1",
        "2001:0:808:404::1",
        "100::1",
        "4000::1"
      })
  void isNotOfTheInternet(String text) throws UnknownHostException {
    assertThat(PublicAddress.is(InetAddress.getByName(text))).isFalse();
  }
}
