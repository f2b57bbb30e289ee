// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.download;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server of this machine with a few files, and with faults on demand. */
public final class TestServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);

  public final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** Path and range of each request, in order. */
  public final List<String> requests = Collections.synchronizedList(new ArrayList<>());

  /** Break off after so many bytes of a body. */
  public volatile int breakAfter = Integer.MAX_VALUE;

  /** Be silent for ever instead of breaking off. */
  public volatile boolean stall;

  /** Whether parts of files are given. */
  public volatile boolean ranges = true;

  /** Answer everything with this status. */
  public volatile int status;

  public TestServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(1);
      String range = exchange.getRequestHeaders().getFirst("Range");
      requests.add(range == null ? path : path + " " + range);
      byte[] content = files.get(path);
      if (status != 0 || content == null) {
        exchange.sendResponseHeaders(status == 0 ? 404 : status, -1);
        return;
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      boolean part = ranges && range != null;
      int from = part ? Integer.parseInt(range.replaceAll("bytes=([0-9]+)-", "$1")) : 0;
      if (part && from >= content.length) {
        exchange.getResponseHeaders().set("Content-Range", "bytes */" + content.length);
        exchange.sendResponseHeaders(416, -1);
        return;
      }
      if (part) {
        String value = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
        exchange.getResponseHeaders().set("Content-Range", value);
      }
      send(exchange, part ? 206 : 200, Arrays.copyOfRange(content, from, content.length));
    }
  }

  private void send(HttpExchange exchange, int code, byte[] body) throws IOException {
    exchange.sendResponseHeaders(code, body.length);
    int length = Math.min(body.length, breakAfter);
    exchange.getResponseBody().write(body, 0, length);
    exchange.getResponseBody().flush();
    if (length < body.length && stall) {
      try {
        closing.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
