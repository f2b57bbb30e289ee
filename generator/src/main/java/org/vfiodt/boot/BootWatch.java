// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.RunningProcess;

/** Watches a started emulator until the boot is over, and ends it. */
final class BootWatch {
  private static final Duration LAST_WORDS = Duration.ofMillis(1500);
  private static final Duration QUIET = Duration.ofMillis(300);

  /** For what may still come after the last test, or after a harm to the kernel. */
  private static final Duration LITTLE_MORE = Duration.ofSeconds(10);

  private static final Duration KIND_END = Duration.ofSeconds(2);
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_LINES = 20;

  private final RunningProcess process;
  private final ConsoleReader reader;
  private final Deadlines deadlines;
  private final Path control;
  private final Path console;
  private final long start = System.nanoTime();
  private long end = start;
  private boolean flooded;

  BootWatch(
      RunningProcess process,
      ConsoleReader reader,
      Deadlines deadlines,
      Path control,
      Path console) {
    this.process = process;
    this.reader = reader;
    this.deadlines = deadlines;
    this.control = control;
    this.console = console;
  }

  /** From the start to the verdict. */
  Duration time() {
    return Duration.ofNanos(end - start);
  }

  /**
   * @param log where the emulator's own messages go, after a line with its command
   */
  Outcome<BootFacts> watch(Path log) {
    try (process;
        OutputStream out = Files.newOutputStream(console)) {
      Optional<Duration> waited = follow(out);
      reader.finish();
      end = System.nanoTime();
      OptionalInt exitCode = OptionalInt.empty();
      Optional<String> status = Optional.empty();
      if (waited.isEmpty() && reader.phase() != Phase.TOKEN && !reader.dead()) {
        process.await(KIND_END);
        exitCode = process.exitCode();
      } else {
        status = stop(waited.isPresent());
      }
      if (process.interrupted()) {
        return Outcome.failed(interrupted());
      }
      BootEnd how = new BootEnd(exitCode, waited, flooded, said(log), status);
      return Outcome.of(new BootFacts(how, reader.facts()));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(BootCode.NO_ROOM, "cannot write '" + console + "'")
              .hint("is the disk full?"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.failed(interrupted());
    }
  }

  private static Diagnostic interrupted() {
    return Diagnostic.of(BootCode.INTERRUPTED, "the boot was interrupted");
  }

  /**
   * Follows the output to its end, the token or a deadline; the deadline that passed, if any. Times
   * count from the start; 0 is one that did not come.
   */
  private Optional<Duration> follow(OutputStream out) throws IOException, InterruptedException {
    OutputQueue queue = new OutputQueue(process.output());
    Phase phase = reader.phase();
    long since = 0;
    long soonAt = 0;
    long deadAt = 0;
    long total = 0;
    while (true) {
      Duration limit = deadlines.after(phase);
      if (soonAt != 0 && limit.compareTo(LITTLE_MORE) > 0) {
        limit = LITTLE_MORE;
      }
      long now = System.nanoTime() - start;
      long until = Math.max(since, soonAt) + limit.toNanos();
      if (deadAt != 0) {
        until = Math.min(now + QUIET.toNanos(), deadAt + LAST_WORDS.toNanos());
      }
      byte[] chunk = queue.next(until - now);
      if (chunk == null) {
        return deadAt != 0 ? Optional.empty() : Optional.of(limit);
      }
      if (chunk.length == 0) {
        return Optional.empty();
      }
      out.write(chunk);
      total += chunk.length;
      reader.bytes(chunk, chunk.length);
      if (reader.phase() == Phase.TOKEN || reader.lastWords()) {
        return Optional.empty();
      }
      now = System.nanoTime() - start;
      flooded = total > MOST_BYTES;
      if (flooded || now >= until) {
        return deadAt != 0 ? Optional.empty() : Optional.of(limit);
      }
      if (reader.phase() != phase) {
        phase = reader.phase();
        since = now;
      }
      if (soonAt == 0 && (reader.fatal() || reader.testsDone())) {
        soonAt = now;
      }
      if (deadAt == 0 && reader.dead()) {
        deadAt = now;
      }
    }
  }

  /** Ends the emulator through its control socket; by force when it does not listen. */
  private Optional<String> stop(boolean ask) throws InterruptedException {
    Optional<QmpClient> found = QmpClient.connect(control);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    try (QmpClient client = found.get()) {
      Optional<String> status = ask ? client.status() : Optional.empty();
      if (client.quit()) {
        process.await(KIND_END);
      }
      return status;
    }
  }

  private static List<String> said(Path log) throws IOException {
    if (!Files.isRegularFile(log)) {
      return List.of();
    }
    return Files.readString(log, StandardCharsets.ISO_8859_1)
        .lines()
        .skip(1)
        .filter(line -> !line.isBlank())
        .limit(MOST_LINES)
        .toList();
  }
}
