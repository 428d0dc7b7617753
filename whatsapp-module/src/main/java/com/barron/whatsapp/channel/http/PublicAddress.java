package com.barron.whatsapp.channel.http;

import java.net.InetAddress;

/**
 * Whether an address is one of the internet: not one of a private network, of this machine, or
 * reserved.
 *
 * <p>Source of the ranges: IANA's special-purpose address registries (RFC 6890 and what updates
 * it). An IPv6 address that carries an IPv4 one (NAT64, 6to4) is as public as that one.
 */
final class PublicAddress {
  private static final int IPV4 = 4;
  private static final int NAT64 = 0x0064ff9b;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    return !(address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress())
        && isOrdinary(address.getAddress());
  }

  private static boolean isOrdinary(byte[] bytes) {
    return bytes.length == IPV4 ? isOrdinary(number(bytes, 0)) : isOrdinaryIpv6(bytes);
  }

  private static boolean isOrdinary(int address) {
    return !(isIn(address, 0x00000000, 8) // this network
        || isIn(address, 0x0a000000, 8) // private
        || isIn(address, 0x64400000, 10) // shared by customers of a provider
        || isIn(address, 0x7f000000, 8) // loopback
        || isIn(address, 0xa9fe0000, 16) // link-local, metadata of clouds
        || isIn(address, 0xac100000, 12) // private
        || isIn(address, 0xc0000000, 24) // protocols
        || isIn(address, 0xc0a80000, 16) // private
        || isIn(address, 0xc6120000, 15) // benchmarks
        || isIn(address, 0xe0000000, 4) // multicast
        || isIn(address, 0xf0000000, 4)); // reserved, broadcast
  }

  private static boolean isOrdinaryIpv6(byte[] bytes) {
    int first = number(bytes, 0);
    if (first == NAT64) {
      // 64:ff9b:1::/48 is a network's own; else the last four bytes are the address.
      return number(bytes, 4) == 0 && number(bytes, 8) == 0 && isOrdinary(number(bytes, 12));
    }
    if (isIn(first, 0x20020000, 16)) {
      return isOrdinary(number(bytes, 2));
    }
    // Global unicast is 2000::/3 alone; of it not Teredo, which hides an address of IPv4.
    return isIn(first, 0x20000000, 3) && first != 0x20010000;
  }

  private static boolean isIn(int address, int network, int bits) {
    return (address ^ network) >>> (32 - bits) == 0;
  }

  private static int number(byte[] bytes, int from) {
    return (bytes[from] & 0xff) << 24
        | (bytes[from + 1] & 0xff) << 16
        | (bytes[from + 2] & 0xff) << 8
        | bytes[from + 3] & 0xff;
  }
}
