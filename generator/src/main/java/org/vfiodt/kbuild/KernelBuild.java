// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kbuild;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;

/**
 * Builds kernels out of their tree, one build at a time in one objects folder. What did not change
 * since the last build there is not made again.
 */
public final class KernelBuild {
  private final CommandRunner runner;

  public KernelBuild(CommandRunner runner) {
    this.runner = runner;
  }

  /** Configures and builds. Fails with the first errors of the tools at the places they name. */
  public Outcome<BuildResult> build(BuildRequest request, BuildProgress progress) {
    return locked(request, session -> session.build(progress));
  }

  /**
   * The same with a configuration that is tried once among the objects of another: its warnings are
   * not remembered, since the files that it concerns are made again for the other one.
   */
  public Outcome<BuildResult> tryOut(BuildRequest request, BuildProgress progress) {
    return locked(request, session -> session.tryOut(progress));
  }

  /**
   * Compiles one folder anew with other eyes.
   *
   * @param folder from the top of the tree, {@code drivers/vfio} for example
   * @return every message about the folder's files, errors included
   */
  public Outcome<List<BuildMessage>> check(
      BuildRequest request, String folder, Set<SourceCheck> checks) {
    return locked(request, session -> session.check(folder, checks));
  }

  /** Removes every object of a request's folder, so that the next build there is a clean one. */
  public Outcome<BuildRequest> forget(BuildRequest request) {
    return locked(
        request,
        session -> {
          session.forget();
          return Outcome.of(request);
        });
  }

  /** The compiler of a request by its own words; part of every key. */
  public Outcome<String> compiler(BuildRequest request) {
    String program = request.toolchain().prefix() + "gcc";
    return runner
        .run(Command.of(request.tree(), program, "--version").deadline(Duration.ofMinutes(1)))
        .map(result -> result.tail().isEmpty() ? program : result.tail().get(0));
  }

  /** Asked for itself, since it is started by another program that says less when it is missing. */
  private Outcome<CommandResult> make(BuildRequest request) {
    return runner.run(
        Command.of(request.tree(), "make", "--version").deadline(Duration.ofMinutes(1)));
  }

  private <T> Outcome<T> locked(BuildRequest request, Task<T> task) {
    long start = System.nanoTime();
    Optional<Diagnostic> unfit = unfit(request.tree());
    if (unfit.isPresent()) {
      return Outcome.failed(unfit.get());
    }
    Outcome<RequestedConfiguration> requested = RequestedConfiguration.merge(request.fragments());
    Outcome<String> compiler = make(request).flatMap(there -> compiler(request));
    if (!requested.ok() || !compiler.ok()) {
      return Outcome.<T>failed(requested.ok() ? compiler.diagnostics() : requested.diagnostics());
    }
    ObjectsFolder objects = new ObjectsFolder(request.objects());
    try {
      objects.create();
      ObjectsLock lock = ObjectsLock.take(objects.note(ObjectsFolder.LOCK));
      try {
        return task.run(
            new BuildSession(runner, request, objects, requested.get(), compiler.get(), start));
      } finally {
        lock.close();
      }
    } catch (FileLockInterruptionException e) {
      return Outcome.failed(
          Diagnostic.of(KbuildCode.INTERRUPTED, "the wait for another build was interrupted"));
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(KbuildCode.NO_ROOM, "cannot read or write in '" + request.objects() + "'")
              .hint("is the disk full, or the folder not writable?"));
    }
  }

  private static Optional<Diagnostic> unfit(Path tree) {
    if (!Files.isRegularFile(tree.resolve("Makefile"))
        || !Files.isRegularFile(tree.resolve("Kconfig"))) {
      return Optional.of(
          Diagnostic.of(KbuildCode.NO_TREE, "'" + tree + "' is no kernel tree")
              .hint("a kernel tree has a Makefile and a Kconfig at its top"));
    }
    if (Files.exists(tree.resolve(".config"))
        || Files.isDirectory(tree.resolve("include/config"))) {
      return Optional.of(
          Diagnostic.of(
                  KbuildCode.NOT_CLEAN,
                  "a build was once run inside the kernel tree '" + tree + "'")
              .hint("run 'make mrproper' there: it removes the build and the .config"));
    }
    return Optional.empty();
  }

  @FunctionalInterface
  private interface Task<T> {
    Outcome<T> run(BuildSession session) throws IOException;
  }
}
