package com.barron.whatsapp.channel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name in no more time than a connection may take: the time-outs of the name service add
 * up to minutes, and nothing can end its call. One thread at a time asks for one name. Only the
 * first address counts, so that the limit of a connection is that of one address.
 */
final class BoundedDnsResolver implements DnsResolver {
  private final DnsResolver names;
  private final Duration limit;
  private final Map<String, CompletableFuture<InetAddress[]>> asked = new ConcurrentHashMap<>();

  BoundedDnsResolver(DnsResolver names, Duration limit) {
    this.names = names;
    this.limit = limit;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    try {
      InetAddress[] found =
          asked.computeIfAbsent(host, this::ask).get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return new InetAddress[] {found[0]};
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PublicDnsResolver.AddressNotPublicException refused
          ? refused
          : new UnknownHostException();
    } catch (TimeoutException e) {
      throw new UnknownHostException();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException();
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  private CompletableFuture<InetAddress[]> ask(String host) {
    var answer = new CompletableFuture<InetAddress[]>();
    Thread thread = new Thread(() -> ask(host, answer), "barron-name-lookup");
    thread.setDaemon(true);
    thread.start();
    return answer;
  }

  private void ask(String host, CompletableFuture<InetAddress[]> answer) {
    try {
      answer.complete(names.resolve(host));
    } catch (UnknownHostException | RuntimeException e) {
      answer.completeExceptionally(e);
    } finally {
      asked.remove(host, answer);
    }
  }
}
