// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.kernel.maintainers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random patches of a real kernel through its own {@code scripts/get_maintainer.pl}. The tree is
 * named by {@code -Dmaintainers.tree=DIR}; without one nothing is compared.
 */
class MaintainersOracleTest {
  private static final List<String> WORDS =
      List.of("nothing", "regulator_get_optional(x)", "struct phylink *a", "of_get_mac", "bpf_run");

  @TempDir Path folder;

  @Test
  void namesWhomTheScriptNames() throws Exception {
    String name = System.getProperty("maintainers.tree", "");
    Assumptions.assumeFalse(name.isEmpty(), "SKIPPED: -Dmaintainers.tree names no kernel");
    Path tree = Path.of(name);
    Maintainers maintainers =
        Maintainers.read(path -> read(tree, path), path -> Files.isDirectory(tree.resolve(path)))
            .get();
    long seed = Long.getLong("maintainers.seed", 42);
    int count = Integer.getInteger("maintainers.patches", 100);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> files = files(tree);
    for (int i = 0; i < count; i++) {
      List<String> chosen = new ArrayList<>();
      for (int n = random.nextInt(4); n >= 0; n--) {
        chosen.add(files.get(random.nextInt(files.size())));
      }
      String mail = mail(chosen, random);
      Responsible ours = maintainers.of(List.of(mail)).get();
      assertThat(keys(ours)).as(chosen.toString()).isEqualTo(theirs(tree, mail));
    }
  }

  /**
   * By address; whoever has two of them in several sections gets one of them, and which one is
   * chance in the script, so that people count by name.
   */
  private static TreeSet<String> keys(Responsible ours) {
    TreeSet<String> keys = new TreeSet<>();
    Stream.of(ours.maintainers(), ours.reviewers(), ours.lists())
        .flatMap(List::stream)
        .forEach(person -> keys.add(key(person)));
    return keys;
  }

  private static String key(Person person) {
    String text = person.name().isEmpty() ? person.address() : person.name();
    return text.toLowerCase(Locale.ROOT);
  }

  private TreeSet<String> theirs(Path tree, String mail) throws Exception {
    Path file = Files.writeString(folder.resolve("x.patch"), mail, StandardCharsets.ISO_8859_1);
    Process script =
        new ProcessBuilder(
                "perl",
                script(tree),
                "--nogit",
                "--nogit-fallback",
                "--norolestats",
                file.toString())
            .directory(tree.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String out = new String(script.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    script.waitFor();
    TreeSet<String> keys = new TreeSet<>();
    out.lines().forEach(line -> keys.add(key(Person.parse(line))));
    return keys;
  }

  /** The script in words that today's Perl knows: kernels before 4.13 match a byte by {@code C}. */
  private String script(Path tree) throws IOException {
    String text =
        Files.readString(tree.resolve("scripts/get_maintainer.pl"), StandardCharsets.ISO_8859_1);
    Path copy = folder.resolve("get_maintainer.pl");
    Files.writeString(copy, text.replace("(\\C)", "([A-Z])"), StandardCharsets.ISO_8859_1);
    return copy.toString();
  }

  private static String mail(List<String> files, Random random) {
    StringBuilder mail = new StringBuilder("Subject: [PATCH] x\n\nmessage\n---\n");
    for (String file : files) {
      mail.append("diff --git a/").append(file).append(" b/").append(file).append('\n');
      mail.append("--- a/").append(file).append("\n+++ b/").append(file);
      mail.append("\n@@ -1,2 +1,2 @@\n ").append(WORDS.get(random.nextInt(WORDS.size())));
      mail.append("\n+").append(WORDS.get(random.nextInt(WORDS.size()))).append('\n');
    }
    return mail.toString();
  }

  private static Optional<String> read(Path tree, String path) {
    try {
      return Optional.of(
          new String(Files.readAllBytes(tree.resolve(path)), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Bindings in YAML name their maintainers themselves, which the script reads; we do not. */
  private static List<String> files(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      return all.filter(path -> Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS))
          .map(path -> tree.relativize(path).toString())
          .filter(path -> !path.endsWith(".yaml") && path.matches("[!-~]+"))
          .filter(path -> !path.startsWith("."))
          .sorted()
          .toList();
    }
  }
}
