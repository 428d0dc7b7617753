package com.barron.whatsapp.channel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class BoundedDnsResolverTest {
  private static final Duration SHORT = Duration.ofMillis(100);

  private final CountDownLatch answers = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void takesTheFirstAddress() throws UnknownHostException {
    answers.countDown();

    assertThat(resolver(Duration.ofMinutes(1)).resolve("api.example.com"))
        .containsExactly(InetAddress.getByName("192.0.2.1"));
  }

  @Test
  void doesNotWaitForASilentNameServiceAndAsksItOnce() {
    var resolver = resolver(SHORT);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> resolver.resolve("api.example.com"))
          .isInstanceOf(UnknownHostException.class);
    }
    assertThat(asked).hasValue(1);
    answers.countDown();
  }

  @Test
  void saysThatANameIsUnknown() {
    answers.countDown();
    var resolver = resolver(Duration.ofMinutes(1));

    for (int i = 1; i <= 2; i++) {
      assertThatThrownBy(() -> resolver.resolve("unknown.example.com"))
          .isInstanceOf(UnknownHostException.class);
    }
    assertThat(asked.get()).isPositive();
  }

  private BoundedDnsResolver resolver(Duration limit) {
    return new BoundedDnsResolver(new Names(), limit);
  }

  private final class Names implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      asked.incrementAndGet();
      try {
        answers.await();
      } catch (InterruptedException e) {
        throw new UnknownHostException();
      }
      if (host.startsWith("unknown")) {
        throw new UnknownHostException(host);
      }
      return new InetAddress[] {
        InetAddress.getByName("192.0.2.1"), InetAddress.getByName("192.0.2.2")
      };
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
