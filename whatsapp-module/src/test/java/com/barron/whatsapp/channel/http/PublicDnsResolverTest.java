package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class PublicDnsResolverTest {
  @Test
  void givesPublicAddressesAway() throws UnknownHostException {
    assertThat(resolver("8.8.4.4", "8.8.8.8").resolve("erp.example"))
        .containsExactly(InetAddress.getByName("8.8.4.4"), InetAddress.getByName("8.8.8.8"));
  }

  @Test
  void oneAddressInsideIsEnough() {
    assertThatThrownBy(() -> resolver("8.8.4.4", "10.0.0.1").resolve("erp.example"))
        .isInstanceOf(PublicDnsResolver.AddressNotPublicException.class);
  }

  @Test
  void theReasonSurvivesTheLimitOfTime() {
    var bounded = new BoundedDnsResolver(resolver("127.0.0.1"), Duration.ofSeconds(3));

    assertThatThrownBy(() -> bounded.resolve("erp.example"))
        .isInstanceOf(PublicDnsResolver.AddressNotPublicException.class);
  }

  /** Nobody hears of it: neither a name nor an address leads there. */
  @Test
  void aRequestInsideIsNotMade() {
    var http = SingleAttemptClient.toPublicAddresses(Duration.ofSeconds(2));
    try (var provider = new ProviderStub()) {
      int port = URI.create(provider.address()).getPort();
      for (String host : new String[] {"127.0.0.1", "localhost", "2130706433", "[::1]"}) {
        URI inside = URI.create("http://" + host + ":" + port + "/");
        assertThatThrownBy(() -> http.postForStatus(ProviderRequest.to(inside), "x", () -> false))
            .isInstanceOfSatisfying(
                NoResponseException.class,
                e ->
                    assertThat(e.kind())
                        .isEqualTo(NoResponseException.NoResponseCause.NOT_ALLOWED));
      }
      assertThat(provider.requests()).isEmpty();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static DnsResolver resolver(String... addresses) {
    return new PublicDnsResolver(
        new DnsResolver() {
          @Override
          public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] all = new InetAddress[addresses.length];
            for (int i = 0; i < all.length; i++) {
              all[i] = InetAddress.getByName(addresses[i]);
            }
            return all;
          }

          @Override
          public String resolveCanonicalHostname(String host) {
            return host;
          }
        });
  }
}
