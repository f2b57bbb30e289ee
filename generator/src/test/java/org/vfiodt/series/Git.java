// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.series;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The git program in a repository of its own, deaf to the configuration of this machine. */
public final class Git {
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>();

  private Git(Path folder) {
    this.folder = folder;
    environment.put("GIT_CONFIG_GLOBAL", "/dev/null");
    environment.put("GIT_CONFIG_NOSYSTEM", "1");
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("TZ", "UTC");
    environment.put("GIT_AUTHOR_NAME", "Test");
    environment.put("GIT_AUTHOR_EMAIL", "test@example.org");
    environment.put("GIT_COMMITTER_NAME", "Test");
    environment.put("GIT_COMMITTER_EMAIL", "test@example.org");
  }

  /** A new repository; the test is skipped, in so many words, where there is no git. */
  public static Git init(Path folder) {
    Git git = new Git(folder);
    boolean found;
    try {
      found = new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      found = false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    Assumptions.assumeTrue(found, "SKIPPED: no git here, nothing is compared with it");
    git.run("init", "-q", "-b", "main", ".");
    return git;
  }

  public Path folder() {
    return folder;
  }

  public Git environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Standard output, one character a byte; a failing command fails the test. */
  public String run(String... arguments) {
    return run(new byte[0], arguments);
  }

  public String run(byte[] input, String... arguments) {
    Result result = attempt(input, arguments);
    if (result.exit != 0) {
      throw new AssertionError(
          "git " + String.join(" ", arguments) + ": " + result.exit + "\n" + result.error);
    }
    return result.output;
  }

  public record Result(int exit, String output, String error) {}

  public Result attempt(byte[] input, String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Path in = Files.createTempFile("git", ".in");
      Path out = Files.createTempFile("git", ".out");
      Path err = Files.createTempFile("git", ".err");
      try (InputStream bytes = new ByteArrayInputStream(input)) {
        Files.write(in, bytes.readAllBytes());
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        builder.redirectInput(in.toFile());
        builder.redirectOutput(out.toFile()).redirectError(err.toFile());
        Process process = builder.start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new AssertionError("git does not end");
        }
        return new Result(
            process.exitValue(),
            Text.latin1(Files.readAllBytes(out)),
            Text.latin1(Files.readAllBytes(err)));
      } finally {
        Files.delete(in);
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Makes the work tree and index exactly these files, and commits them. */
  public String commit(SortedMap<String, String> files, String message) {
    StringBuilder input = new StringBuilder();
    try {
      for (Path old : Files.list(folder).filter(p -> !p.endsWith(".git")).toList()) {
        delete(old);
      }
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, Text.bytes(file.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    run("add", "-A");
    run(Text.bytes(Text.utf8Bytes(message)), "commit", "-q", "--allow-empty", "-F", "-");
    return run("rev-parse", "HEAD").trim();
  }

  private static void delete(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      for (Path inner : Files.list(path).toList()) {
        delete(inner);
      }
    }
    Files.delete(path);
  }
}
