// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.Outcome;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.CommandRunner;
import org.vfiodt.exec.ExecCode;

/**
 * A machine with apt, dpkg, ninja and one source package, all of which do as they are told. A
 * program answers with what is in its file.
 */
final class FakeDistribution implements CommandRunner {
  static final String MIRROR =
      "'http://mirror.example/debian/dists/bookworm/InRelease' mirror_InRelease 0 ";
  static final String FILE = "one\ntwo\nthree\n";

  final List<String> ran = Collections.synchronizedList(new ArrayList<>());
  final Map<String, String> failures = new HashMap<>();
  String mirror = MIRROR;
  String version = "1:7.2-1";
  String answer = "QEMU emulator version 7.2.22";

  /** Has a step print something and fail. */
  void fail(String step, String output) {
    failures.put(step, output);
  }

  long times(String step) {
    return ran.stream().filter(step::equals).count();
  }

  @Override
  public Outcome<CommandResult> run(Command command) {
    String step = step(command);
    ran.add(step);
    try {
      String failure = failures.get(step);
      String output = failure == null ? done(step, command) : failure;
      if (command.log().isPresent()) {
        Files.writeString(command.log().get(), output);
      }
      if ("absent".equals(failure)) {
        return Outcome.failed(Diagnostic.of(ExecCode.NOT_STARTED, "no such program"));
      }
      output.lines().forEach(command.listener());
      return Outcome.of(new CommandResult(failure == null ? 0 : 1, false, output.lines().toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String step(Command command) {
    String name = Path.of(command.program()).getFileName().toString();
    if (!name.equals("apt-get")) {
      return name;
    }
    if (command.argv().contains("--print-uris")) {
      return "mirrors";
    }
    String last = command.argv().get(command.argv().size() - 1);
    return command.argv().contains("source")
        ? last.contains("=") ? "source of a version" : "source"
        : "update";
  }

  private String done(String step, Command command) throws IOException {
    List<String> argv = command.argv();
    switch (step) {
      case "mirrors":
        return mirror;
      case "dpkg-query":
        return "installed gcc\ninstalled ninja-build\n";
      case "source of a version", "source":
        Files.writeString(command.directory().resolve("qemu.dsc"), "Version: " + version + "\n");
        return "";
      case "dpkg-source":
        Path tree = Path.of(argv.get(argv.size() - 1));
        Files.createDirectories(tree.resolve("hw"));
        Files.writeString(tree.resolve("hw/dma.c"), FILE);
        return "";
      case "ninja":
        for (String target : argv.subList(1, argv.size())) {
          Path program = command.directory().resolve(target);
          Files.createDirectories(program.getParent());
          Files.writeString(program, answer);
          program.toFile().setExecutable(true);
        }
        return "[1/2] Compiling a\n[2/2] Linking b\n";
      case "qemu-system-arm":
        return Files.readString(Path.of(command.program()));
      default:
        return "";
    }
  }
}
