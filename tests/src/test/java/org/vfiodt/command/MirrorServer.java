// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** A mirror of kernel.org on this machine that has one release, and faults on demand. */
final class MirrorServer implements AutoCloseable {
  private static final String TARBALL = "/v3.x/linux-3.10.1.tar.xz";
  private static final String SUMS = "/v3.x/sha256sums.asc";

  private final HttpServer server;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  /** Bytes of the tarball after which the connection breaks. */
  volatile int breakAfter = Integer.MAX_VALUE;

  MirrorServer(Path kernel) throws Exception {
    byte[] tarball = tarball(kernel);
    String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(tarball));
    files.put(TARBALL, tarball);
    files.put(SUMS, (sum + "  linux-3.10.1.tar.xz\n").getBytes(StandardCharsets.US_ASCII));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  Map<String, String> environment() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    return Map.of("VFIO_DT_KERNEL_MIRROR", address);
  }

  int size() {
    return files.get(TARBALL).length;
  }

  /** Changes one byte of the tarball, as a bad disk or a hostile mirror would. */
  void spoil() {
    byte[] spoiled = files.get(TARBALL).clone();
    spoiled[spoiled.length / 2] ^= 1;
    files.put(TARBALL, spoiled);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] content = files.get(exchange.getRequestURI().getPath());
      if (content == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(200, -1);
        return;
      }
      String range = exchange.getRequestHeaders().getFirst("Range");
      int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
      if (from > 0) {
        String part = "bytes " + from + "-" + (content.length - 1) + "/" + content.length;
        exchange.getResponseHeaders().set("Content-Range", part);
      }
      exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
      int to = Math.min(content.length, breakAfter);
      exchange.getResponseBody().write(Arrays.copyOfRange(content, from, Math.max(from, to)));
      exchange.getResponseBody().flush();
    }
  }

  private static byte[] tarball(Path kernel) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(1)), "UTF-8")) {
      for (Map.Entry<String, String> file : Folder.texts(kernel).entrySet()) {
        byte[] content = file.getValue().getBytes(StandardCharsets.ISO_8859_1);
        TarArchiveEntry entry = new TarArchiveEntry("linux-3.10.1/" + file.getKey());
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
