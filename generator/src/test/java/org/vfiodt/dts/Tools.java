// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * The tools that device tree sources are compared with. Tests without them are skipped aloud; with
 * {@code VFIO_DT_TOOLS=required}, as in {@code ci/ci.sh}, they fail.
 */
public final class Tools {
  private static final boolean REQUIRED = "required".equals(System.getenv("VFIO_DT_TOOLS"));

  private Tools() {}

  public static void need(String... names) {
    for (String name : names) {
      boolean present =
          Optional.ofNullable(System.getenv("PATH")).stream()
              .flatMap(path -> List.of(path.split(":")).stream())
              .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
      need(name, present);
    }
  }

  /** The same for a header of a library. */
  public static void needHeader(String path) {
    need(path, Files.isRegularFile(Path.of(path)));
  }

  private static void need(String name, boolean present) {
    String missing = name + " is not installed, nothing to compare with";
    assertThat(present || !REQUIRED).as(missing).isTrue();
    Assumptions.assumeTrue(present, missing);
  }

  /** What cpp makes of a file, with its line markers; empty when it rejects the file. */
  public static Optional<byte[]> cpp(Path file, Path work) {
    Path output = work.resolve("preprocessed");
    List<String> command = new ArrayList<>(List.of("cpp", "-nostdinc", "-undef", "-D__DTS__"));
    command.addAll(List.of("-x", "assembler-with-cpp", file.toString(), output.toString()));
    return run(command, work) ? Optional.of(bytes(output)) : Optional.empty();
  }

  /** Skips a test aloud where a tool of dtc is older than a version such as 1.8. */
  public static void needVersion(String name, int major, int minor, Path work) {
    need(name);
    run(List.of(name, "--version"), work);
    String told = new String(bytes(work.resolve("messages")), StandardCharsets.ISO_8859_1);
    Matcher found = Pattern.compile("DTC v?(\\d+)\\.(\\d+)").matcher(told);
    assertThat(found.find()).as("a version in " + told).isTrue();
    int newer = Integer.compare(Integer.parseInt(found.group(1)), major);
    Assumptions.assumeTrue(
        newer > 0 || newer == 0 && Integer.parseInt(found.group(2)) >= minor,
        name + " is older than " + major + "." + minor + ", nothing to compare with");
  }

  /** The base with overlays applied by fdtoverlay; empty when it refuses. */
  public static Optional<byte[]> fdtoverlay(List<byte[]> blobs, Path work) throws IOException {
    Path result = work.resolve("result.dtb");
    Files.deleteIfExists(result);
    List<String> command = new ArrayList<>(List.of("fdtoverlay", "-o", result.toString(), "-i"));
    for (int i = 0; i < blobs.size(); i++) {
      Path blob = work.resolve("in-" + i + ".dtb");
      Files.write(blob, blobs.get(i));
      command.add(blob.toString());
    }
    return run(command, work) ? Optional.of(bytes(result)) : Optional.empty();
  }

  /** What cpp and dtc make of a file; empty when they reject it. */
  public static Optional<byte[]> dtc(Path file, Path work, String... options) {
    Path blob = work.resolve("blob.dtb");
    Path text = work.resolve("text.dts");
    List<String> first =
        List.of(
            "cpp",
            "-nostdinc",
            "-undef",
            "-D__DTS__",
            "-x",
            "assembler-with-cpp",
            file.toString(),
            text.toString());
    List<String> second =
        new ArrayList<>(
            List.of(
                "dtc",
                "-q",
                "-O",
                "dtb",
                "-b",
                "0",
                "-i",
                file.getParent().toString(),
                "-o",
                blob.toString()));
    second.addAll(List.of(options));
    second.add(text.toString());
    return run(first, work) && run(second, work) ? Optional.of(bytes(blob)) : Optional.empty();
  }

  private static boolean run(List<String> command, Path work) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(work.resolve("messages").toFile())
              .start();
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
