// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes a process's output: bytes to the log as they come, lines to the listener and into the kept
 * tail. It never refuses bytes, because a process whose output nobody takes hangs; what goes wrong
 * is told afterwards.
 */
final class OutputSink extends OutputStream implements Closeable {
  private static final int LONGEST_LINE = 1 << 16;

  private final Optional<OutputStream> log;
  private final Consumer<String> listener;
  private final Runnable onTrouble;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Deque<String> tail = new ArrayDeque<>();
  private boolean logBroken;
  private boolean closed;
  private RuntimeException listenerBroken;

  private OutputSink(Optional<OutputStream> log, Consumer<String> listener, Runnable onTrouble) {
    this.log = log;
    this.listener = listener;
    this.onTrouble = onTrouble;
  }

  /**
   * Opens the log and writes its first line.
   *
   * @param onTrouble called when going on makes no sense any more
   */
  static OutputSink open(Command command, Runnable onTrouble) throws IOException {
    Optional<OutputStream> log = Optional.empty();
    if (command.log().isPresent()) {
      Path file = command.log().get().toAbsolutePath();
      Files.createDirectories(file.getParent());
      OutputStream out = Files.newOutputStream(file);
      log = Optional.of(out);
      try {
        out.write((command.line() + "\n").getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        out.close();
        throw e;
      }
    }
    return new OutputSink(log, command.listener(), onTrouble);
  }

  @Override
  public synchronized void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) {
    if (closed) {
      return;
    }
    toLog(bytes, offset, length);
    int start = offset;
    for (int i = offset; i < offset + length; i++) {
      if (bytes[i] == '\n') {
        keep(bytes, start, i - start);
        endLine();
        start = i + 1;
      }
    }
    keep(bytes, start, offset + length - start);
  }

  /** Ends the last line; what a child that outlived its parent still says is dropped. */
  @Override
  public synchronized void close() {
    closed = true;
    if (line.size() > 0) {
      endLine();
    }
    try {
      if (log.isPresent()) {
        log.get().close();
      }
    } catch (IOException e) {
      logBroken = true;
    }
  }

  synchronized boolean logBroken() {
    return logBroken;
  }

  /** A fault of the listener is its owner's bug, thrown where the command was run. */
  synchronized Optional<RuntimeException> listenerBroken() {
    return Optional.ofNullable(listenerBroken);
  }

  synchronized List<String> tail() {
    return List.copyOf(tail);
  }

  private void toLog(byte[] bytes, int offset, int length) {
    if (log.isEmpty() || logBroken) {
      return;
    }
    try {
      log.get().write(bytes, offset, length);
    } catch (IOException e) {
      logBroken = true;
      onTrouble.run();
    }
  }

  private void keep(byte[] bytes, int offset, int length) {
    line.write(bytes, offset, Math.min(length, Math.max(0, LONGEST_LINE - line.size())));
  }

  private void endLine() {
    String text = line.toString(StandardCharsets.UTF_8);
    line.reset();
    text = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    if (tail.size() == CommandResult.TAIL) {
      tail.removeFirst();
    }
    tail.addLast(text);
    if (listenerBroken == null) {
      try {
        listener.accept(text);
      } catch (RuntimeException e) {
        listenerBroken = e;
        onTrouble.run();
      }
    }
  }
}
