// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.pipeline;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.vfiodt.board.Board;
import org.vfiodt.board.Boards;
import org.vfiodt.data.DataFolder;
import org.vfiodt.emulator.Emulators;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.exec.ProcessStarter;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.Tools;
import org.vfiodt.kbuild.Compiling;
import org.vfiodt.kernel.Progress;

/**
 * What every stage may use of its surroundings.
 *
 * @param data templates, recipes, boards, toolchains
 * @param cache kernels, objects and compiled guest programs, kept from run to run
 * @param directory where the command was given
 * @param environment variables of the process
 * @param compiling how compilers are run
 */
public record Services(
    DataFolder data,
    Path cache,
    Path directory,
    CommandRunner runner,
    ProcessStarter starter,
    Progress progress,
    Map<String, String> environment,
    Compiling compiling) {
  public Services {
    Objects.requireNonNull(data);
    cache = cache.toAbsolutePath().normalize();
    directory = directory.toAbsolutePath().normalize();
    Objects.requireNonNull(runner);
    Objects.requireNonNull(starter);
    Objects.requireNonNull(progress);
    environment = Map.copyOf(new TreeMap<>(environment));
    Objects.requireNonNull(compiling);
  }

  /** The same with compilers run in another way. */
  public Services compiling(Compiling other) {
    return new Services(data, cache, directory, runner, starter, progress, environment, other);
  }

  /** The tool that a board's twin runs in, where boards and tools are known. */
  public Optional<Tool> emulatorOf(String board) {
    return Boards.load(data, board)
        .flatMap(known -> Boards.twin(data, known))
        .value()
        .flatMap(Board::emulator)
        .flatMap(emulator -> Tools.load(data, emulator.program()).value());
  }

  /** The emulators that are built here. */
  public Emulators emulators() {
    return new Emulators(data, cache, runner, progress);
  }
}
