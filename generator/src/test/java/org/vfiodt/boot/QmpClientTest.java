// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QmpClientTest {
  private static final String GREETING = "{\"QMP\": {\"version\": {}, \"capabilities\": []}}\r\n";
  private static final String DONE = "{\"return\": {}}\r\n";

  @TempDir private Path folder;

  @Test
  void asksForTheStateAndQuits() throws Exception {
    try (Server server =
        new Server(
            folder.resolve("s"),
            GREETING,
            Map.of(
                "qmp_capabilities", DONE,
                "query-status",
                    "{\"timestamp\": {}, \"event\": \"STOP\"}\r\n"
                        + "{\"return\": {\"status\": \"paused\", \"running\": false}}\r\n",
                "quit", DONE))) {
      try (QmpClient client = QmpClient.connect(folder.resolve("s")).get()) {
        assertThat(client.status()).contains("paused");
        assertThat(client.quit()).isTrue();
      }
      assertThat(server.asked.get())
          .containsExactly(
              "{\"execute\":\"qmp_capabilities\"}",
              "{\"execute\":\"query-status\"}",
              "{\"execute\":\"quit\"}");
    }
  }

  @Test
  void takesARefusalAsNoAnswer() throws Exception {
    try (Server server =
        new Server(
            folder.resolve("s"),
            GREETING,
            Map.of("qmp_capabilities", DONE, "quit", "{\"error\": {\"class\": \"x\"}}\r\n"))) {
      try (QmpClient client = QmpClient.connect(folder.resolve("s")).get()) {
        assertThat(client.quit()).isFalse();
      }
      assertThat(server.asked.get()).hasSize(2);
    }
  }

  @Test
  void knowsThatNobodyListens() {
    assertThat(QmpClient.connect(folder.resolve("nobody"))).isEmpty();
    assertThat(QmpClient.connect(folder.resolve("x".repeat(200)))).isEmpty();
  }

  @Test
  void refusesAStrangeListener() throws Exception {
    try (Server server = new Server(folder.resolve("s"), "220 ready\r\n{\"error\"}\n", Map.of())) {
      assertThat(QmpClient.connect(folder.resolve("s"))).isEmpty();
      assertThat(server.asked.get()).isEmpty();
    }
  }

  /** Greets and answers; what it was asked is known when its client has gone. */
  private static final class Server implements AutoCloseable {
    private final ServerSocketChannel channel;
    final CompletableFuture<List<String>> asked;

    Server(Path socket, String greeting, Map<String, String> answers) throws IOException {
      channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(socket));
      asked = CompletableFuture.supplyAsync(() -> serve(greeting, answers));
    }

    private List<String> serve(String greeting, Map<String, String> answers) {
      List<String> lines = new ArrayList<>();
      try (SocketChannel client = channel.accept();
          BufferedReader in =
              new BufferedReader(Channels.newReader(client, StandardCharsets.US_ASCII))) {
        client.write(ByteBuffer.wrap(greeting.getBytes(StandardCharsets.US_ASCII)));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          lines.add(line);
          String answer = answers.get(line.split("\"")[3]);
          client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.US_ASCII)));
        }
      } catch (IOException e) {
        // the client has gone
      }
      return lines;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
