// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The emulator's control socket (QEMU Machine Protocol): asks for the state of the machine and ends
 * it. Answers that are slow or strange count as none.
 */
final class QmpClient implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int LONGEST_ANSWER = 1 << 16;
  private static final Pattern STATUS = Pattern.compile("\"status\": *\"([a-z-]+)\"");

  private final SocketChannel channel;
  private final Selector selector;
  private final StringBuilder pending = new StringBuilder();

  private QmpClient(SocketChannel channel, Selector selector) {
    this.channel = channel;
    this.selector = selector;
  }

  /** Connects and agrees on capabilities; empty when nobody answers properly. */
  static Optional<QmpClient> connect(Path socket) {
    try {
      SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
      channel.configureBlocking(false);
      Selector selector = Selector.open();
      channel.register(selector, SelectionKey.OP_READ);
      QmpClient client = new QmpClient(channel, selector);
      if (client.line("\"QMP\"").isPresent() && client.ask("qmp_capabilities").isPresent()) {
        return Optional.of(client);
      }
      client.close();
      return Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** {@code running}, {@code paused}, {@code shutdown}, ... as the emulator names them. */
  Optional<String> status() {
    return ask("query-status")
        .map(STATUS::matcher)
        .filter(Matcher::find)
        .map(matcher -> matcher.group(1));
  }

  /** Ends the emulator; whether it agreed. */
  boolean quit() {
    return ask("quit").isPresent();
  }

  private Optional<String> ask(String command) {
    try {
      ByteBuffer bytes =
          ByteBuffer.wrap(
              ("{\"execute\":\"" + command + "\"}\n").getBytes(StandardCharsets.US_ASCII));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      return line("\"return\"");
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The next line that holds a word; events that come in between are passed over. */
  private Optional<String> line(String word) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ByteBuffer buffer = ByteBuffer.allocate(4096);
    while (pending.length() < LONGEST_ANSWER) {
      for (int eol = pending.indexOf("\n"); eol >= 0; eol = pending.indexOf("\n")) {
        String line = pending.substring(0, eol);
        pending.delete(0, eol + 1);
        if (line.contains(word)) {
          return Optional.of(line);
        }
        if (line.contains("\"error\"")) {
          return Optional.empty();
        }
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0 || selector.select(left) == 0) {
        return Optional.empty();
      }
      selector.selectedKeys().clear();
      if (channel.read(buffer.clear()) < 0) {
        return Optional.empty();
      }
      pending.append(StandardCharsets.ISO_8859_1.decode(buffer.flip()));
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      selector.close();
      channel.close();
    } catch (IOException e) {
      // the emulator is gone, and the socket with it
    }
  }
}
