package com.barron.rig;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A process of this user, as Linux shows it under {@code /proc}. */
public final class LinuxProcess {
  /**
   * Files of sockets, with the state of one that waits for others: TCP's LISTEN, UDP's only one.
   */
  private static final Map<String, String> WAITING =
      Map.of("tcp", "0A", "tcp6", "0A", "udp", "07", "udp6", "07");

  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;
  private static final String SOCKET = "socket:[";

  private final Path folder;

  public LinuxProcess(long pid) {
    this.folder = Path.of("/proc", Long.toString(pid));
  }

  /** A variable of the environment that it was started with. */
  public Optional<String> variable(String name) {
    return Stream.of(read(folder.resolve("environ")).split("\0"))
        .filter(variable -> variable.startsWith(name + "="))
        .map(variable -> variable.substring(name.length() + 1))
        .findFirst();
  }

  /** Where it waits for connections or datagrams. */
  public Set<InetSocketAddress> listensOn() {
    Set<String> own = sockets();
    Set<InetSocketAddress> found = new HashSet<>();
    WAITING.forEach(
        (protocol, state) ->
            lines(folder.resolve("net").resolve(protocol))
                .filter(fields -> fields.get(STATE).equals(state))
                .filter(fields -> own.contains(fields.get(INODE)))
                .forEach(fields -> found.add(address(fields.get(LOCAL_ADDRESS)))));
    return found;
  }

  /** The inodes of its sockets. */
  private Set<String> sockets() {
    Set<String> inodes = new HashSet<>();
    for (Path descriptor : descriptors()) {
      try {
        String target = Files.readSymbolicLink(descriptor).toString();
        if (target.startsWith(SOCKET)) {
          inodes.add(target.substring(SOCKET.length(), target.length() - 1));
        }
      } catch (NoSuchFileException e) {
        // Closed since it was listed.
        continue;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return inodes;
  }

  private List<Path> descriptors() {
    try (Stream<Path> all = Files.list(folder.resolve("fd"))) {
      return new ArrayList<>(all.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<List<String>> lines(Path table) {
    return Files.exists(table)
        ? read(table).lines().skip(1).map(line -> List.of(line.strip().split("\\s+")))
        : Stream.empty();
  }

  /** Of hexadecimal digits, as {@code 0100007F:1F90}: words of four bytes, the last byte first. */
  private static InetSocketAddress address(String written) {
    String[] parts = written.split(":");
    byte[] bytes = HexFormat.of().parseHex(parts[0]);
    byte[] address = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      address[i] = bytes[i / 4 * 4 + 3 - i % 4];
    }
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress(address), Integer.parseInt(parts[1], 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
