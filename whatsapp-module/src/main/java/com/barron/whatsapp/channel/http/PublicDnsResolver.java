package com.barron.whatsapp.channel.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names to public addresses only, also a name that is an address itself. The connection
 * goes to the address that was checked, so a name that is answered differently the next time
 * changes nothing. One internal address is enough to refuse a name.
 */
final class PublicDnsResolver implements DnsResolver {
  private final DnsResolver names;

  PublicDnsResolver(DnsResolver names) {
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (!Arrays.stream(found).allMatch(PublicAddress::is)) {
      throw new AddressNotPublicException();
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** A name resolves to an address that is not public. */
  static final class AddressNotPublicException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    AddressNotPublicException() {
      super("not public");
    }
  }
}
