// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the format is complete: the program in it checks what we wrote. */
class ProofDocumentTest {
  @TempDir Path run;

  @Test
  void theProgramInTheDocumentComesToTheSameHead() throws Exception {
    new RunBuilder(run, 3, 200).build(2, 3, 4);
    String output = python(0);
    assertThat(output.strip()).isEqualTo(Verifier.verify(run).get().head());
  }

  @Test
  void theProgramInTheDocumentFindsFlippedBits() throws Exception {
    long seed = 11;
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    new RunBuilder(run, seed, 200).build(1, 2, 2);
    try (Stream<Path> found = Files.walk(run)) {
      for (Path file : found.filter(Files::isRegularFile).filter(this::proven).toList()) {
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[random.nextInt(bad.length)] ^= 1;
        Files.write(file, bad);
        assertThat(python(1)).as("%s", file).isNotNull();
        Files.write(file, good);
      }
    }
  }

  /** White space in the proof itself means nothing to a reader of JSON. */
  private boolean proven(Path file) {
    return !file.endsWith("proof.json");
  }

  private String python(int expected) throws IOException, InterruptedException {
    String document = Files.readString(Path.of("../docs/proof.md"), StandardCharsets.UTF_8);
    int start = document.indexOf("```python\n") + "```python\n".length();
    Path program = run.resolve("check.py");
    Files.writeString(program, document.substring(start, document.indexOf("```\n", start)));
    Process process;
    try {
      process =
          new ProcessBuilder("python3", program.toString(), run.toString())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("SKIPPED: no python3 here, the document is not tried");
      return "";
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("%s", output).isEqualTo(expected);
    Files.delete(program);
    return output;
  }
}
