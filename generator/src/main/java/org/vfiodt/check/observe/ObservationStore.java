// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.check.observe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vfiodt.data.Sha256;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.kernel.Progress;
import org.vfiodt.kernel.work.Folders;
import org.vfiodt.kernel.work.TreeLock;
import org.vfiodt.pipeline.RunCode;
import org.vfiodt.report.Status;
import org.vfiodt.report.matrix.Evidence;
import org.vfiodt.report.matrix.MatrixJson;
import org.vfiodt.report.matrix.Observation;

/**
 * Observations of this and of earlier runs, each a folder under the digest of what it depends on. A
 * folder gets its name when it is whole, so a killed run leaves none that misleads; and two runs
 * that want the same wait for each other.
 */
public final class ObservationStore {
  private static final String NOTE = "observation.json";

  private final Path cells;
  private final Progress progress;

  /**
   * @param cells folder of the cache
   */
  public ObservationStore(Path cells, Progress progress) {
    this.cells = cells;
    this.progress = progress;
  }

  /** What is known, or what the work finds out; only what the machine spoilt is not kept. */
  public Kept keep(String key, Function<Path, Outcome<Observation>> work) {
    Path place = cells.resolve(key);
    Optional<Kept> known = read(key, place);
    if (known.isPresent()) {
      return known.get();
    }
    try {
      Path lock = cells.resolve(".locks").resolve(key);
      TreeLock held = TreeLock.acquire(lock, "looks at the same", progress);
      try {
        Optional<Kept> meanwhile = read(key, place);
        return meanwhile.isPresent() ? meanwhile.get() : observe(key, place, work);
      } finally {
        held.close();
      }
    } catch (IOException e) {
      return new Kept(key, unwritable(cells), place, false);
    }
  }

  private Kept observe(String key, Path place, Function<Path, Outcome<Observation>> work)
      throws IOException {
    Path temporary = cells.resolve("." + key + ".tmp");
    Folders.delete(temporary);
    Files.createDirectories(temporary);
    long start = System.nanoTime();
    Outcome<Observation> outcome = work.apply(temporary);
    Observation seen =
        outcome
            .value()
            .orElseGet(() -> Observations.failed(outcome.diagnostics()))
            .taking((System.nanoTime() - start) / 1e9);
    boolean lasts = seen.status() != Status.ERROR;
    Path target = lasts ? place : cells.resolve(".broken").resolve(key);
    nameLogs(temporary, target);
    Observation whole = seen.restingOn(evidence(seen.evidence(), key, temporary));
    Files.writeString(temporary.resolve(NOTE), MatrixJson.write(whole), StandardCharsets.UTF_8);
    Files.createDirectories(target.getParent());
    Folders.delete(target);
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    return new Kept(key, whole, target, false);
  }

  /** Logs begin with the command that repeats them, so there the folder gets its final name too. */
  private static void nameLogs(Path temporary, Path target) throws IOException {
    for (String name : Folders.names(temporary)) {
      Path log = temporary.resolve(name);
      if (name.endsWith(".log") && Files.isRegularFile(log)) {
        String text = Files.readString(log, StandardCharsets.ISO_8859_1);
        if (text.contains(temporary.toString())) {
          Files.writeString(
              log,
              text.replace(temporary.toString(), target.toString()),
              StandardCharsets.ISO_8859_1);
        }
      }
    }
  }

  private static Evidence evidence(Evidence seen, String key, Path folder) throws IOException {
    return new Evidence(
        key, seen.configuration(), seen.toolchain(), seen.artefacts(), digests(folder));
  }

  private static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          digests.put(folder.relativize(file).toString(), Sha256.of(file));
        }
      }
    }
    return digests;
  }

  private static Optional<Kept> read(String key, Path place) {
    Path note = place.resolve(NOTE);
    try {
      return Files.isRegularFile(note)
          ? MatrixJson.readObservation(note.toString(), Files.readString(note))
              .value()
              .map(seen -> new Kept(key, seen, place, true))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Observation unwritable(Path folder) {
    return Observations.failed(
        List.of(
            Diagnostic.of(RunCode.DIRECTORY, "cannot write in " + folder)
                .hint("free some space, or name another cache with --cache")));
  }
}
