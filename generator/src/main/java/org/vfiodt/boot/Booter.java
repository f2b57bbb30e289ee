// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.vfiodt.board.Emulator;
import org.vfiodt.data.DataFolder;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.ProcessStarter;
import org.vfiodt.exec.Tool;
import org.vfiodt.exec.Tools;

/** Boots kernels in an emulator and judges what came of it. */
public final class Booter {
  private final ProcessStarter starter;
  private final DataFolder data;
  private final Function<String, Outcome<Tool>> tools;

  public Booter(ProcessStarter starter, DataFolder data) {
    this(starter, data, name -> Tools.load(data, name));
  }

  /**
   * @param tools programs by the names of their files, as they are started on this machine
   */
  public Booter(ProcessStarter starter, DataFolder data, Function<String, Outcome<Tool>> tools) {
    this.starter = starter;
    this.data = data;
    this.tools = tools;
  }

  /**
   * Boots once. The outcome fails only when the boot could not be tried: no such file, no emulator.
   *
   * @param listener is given each console line as it comes
   */
  public Outcome<BootResult> boot(BootRequest request, Consumer<ConsoleLine> listener) {
    if (request.board().emulator().isEmpty()) {
      return Outcome.failed(
          Diagnostic.of(
              BootCode.NO_EMULATOR,
              "no emulator is known for board '" + request.board().name() + "'"));
    }
    List<Diagnostic> missing =
        files(request).filter(file -> !Files.isRegularFile(file)).map(Booter::missing).toList();
    if (!missing.isEmpty()) {
      return Outcome.failed(missing);
    }
    Emulator emulator = request.board().emulator().get();
    return EventRules.load(data)
        .flatMap(
            rules ->
                tools
                    .apply(emulator.program())
                    .flatMap(tool -> run(request, emulator, tool.program(), rules, listener)));
  }

  /**
   * Judges a console that was saved, as if the emulator had been stopped at its end.
   *
   * @param exitCode of the emulator, where it ended by itself
   */
  public static Outcome<BootResult> read(
      DataFolder data, Path console, String token, OptionalInt exitCode) {
    return EventRules.load(data)
        .flatMap(
            rules -> {
              try {
                return Outcome.of(SavedConsole.judge(rules, console, token, exitCode));
              } catch (IOException e) {
                return Outcome.failed(missing(console));
              }
            });
  }

  private Outcome<BootResult> run(
      BootRequest request,
      Emulator emulator,
      String program,
      EventRules rules,
      Consumer<ConsoleLine> listener) {
    Path console = request.directory().resolve("console.log");
    try {
      Files.createDirectories(request.directory());
      ControlSocket control = ControlSocket.in(request.directory());
      try {
        Path log = request.directory().resolve("qemu.log");
        return starter
            .start(QemuCommand.of(program, emulator, request, control.path(), log))
            .flatMap(
                process -> {
                  ConsoleReader reader = new ConsoleReader(rules, request.token(), listener);
                  BootWatch watch =
                      new BootWatch(process, reader, request.deadlines(), control.path(), console);
                  return watch.watch(log).map(facts -> result(rules, facts, console, watch.time()));
                });
      } finally {
        control.close();
      }
    } catch (IOException e) {
      return Outcome.failed(
          Diagnostic.of(
                  BootCode.NO_ROOM, "cannot write in the folder '" + request.directory() + "'")
              .hint("is the disk full, or the folder not writable?"));
    }
  }

  static BootResult result(EventRules rules, BootFacts facts, Path console, Duration time) {
    return new BootResult(
        new Judge(rules).judge(facts),
        facts.console().tests(),
        facts.console().phase(),
        facts.console().events(),
        Optional.empty(),
        console,
        time);
  }

  private static Stream<Path> files(BootRequest request) {
    return Stream.of(
            Optional.of(request.kernel()), request.deviceTree(), Optional.of(request.initramfs()))
        .flatMap(Optional::stream);
  }

  private static Diagnostic missing(Path file) {
    return Diagnostic.of(BootCode.FILE_MISSING, "there is no file '" + file + "'");
  }
}
