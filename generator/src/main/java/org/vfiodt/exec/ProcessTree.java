// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.exec;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends a process of ours with everything it started. */
final class ProcessTree {
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** For children whose parent has ended; one that is dead and that nobody collects looks alive. */
  private static final Duration LITTLE_GRACE = Duration.ofMillis(200);

  private ProcessTree() {}

  /**
   * Asks all of them to end and forces those that are left after a moment. Children are looked up
   * before their parent ends, since afterwards nothing tells whose they were.
   */
  static void end(ProcessHandle root) {
    List<ProcessHandle> family = family(root);
    family.forEach(ProcessHandle::destroy);
    boolean ended = await(List.of(root), GRACE);
    if (ended && await(family, LITTLE_GRACE)) {
      return;
    }
    List<ProcessHandle> left = new ArrayList<>(family(root));
    left.addAll(family);
    left.forEach(ProcessHandle::destroyForcibly);
    await(List.of(root), GRACE);
  }

  private static List<ProcessHandle> family(ProcessHandle root) {
    List<ProcessHandle> family = new ArrayList<>();
    family.add(root);
    root.descendants().forEach(family::add);
    return family;
  }

  /** Goes on waiting when interrupted, and keeps the interrupt for the caller. */
  private static boolean await(List<ProcessHandle> family, Duration limit) {
    CompletableFuture<?> all =
        CompletableFuture.allOf(
            family.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new));
    long end = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          all.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
          return true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (TimeoutException | ExecutionException e) {
          return false;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
