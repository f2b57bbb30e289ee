// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vfiodt.diag.Diagnostic;
import org.vfiodt.diag.DiagnosticPrinter;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.fdt.DtbLayout;
import org.vfiodt.dts.fdt.DtbReader;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.dts.print.Decompiler;
import org.vfiodt.dts.print.DtsPrinter;
import org.vfiodt.dts.print.TreeOrder;
import org.vfiodt.source.SourceText;

/** What holds for every tree, tried on random ones; the seed is in the name of the test. */
class RandomTreeTest {
  private static final int[] VERSIONS = {1, 2, 3, 16, 17};

  static LongStream seeds() {
    return LongStream.range(0, 60).map(i -> 20260917L + 7919 * i);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isTheSameAfterWritingAndReading(long seed) {
    DeviceTree tree = new RandomTrees(seed).next();
    byte[] blob = DtbWriter.write(tree);
    for (int version : VERSIONS) {
      byte[] other = DtbWriter.write(tree, DtbLayout.PLAIN.withVersion(version));
      DeviceTree read = Decompiler.prepare(DtbReader.read(other).get()).get();
      byte[] again = DtbWriter.write(read);
      byte[] expected = version == 1 ? withoutBootCpu(blob) : blob;
      assertThat(again).as("version %d", version).isEqualTo(expected);
    }
  }

  private static byte[] withoutBootCpu(byte[] blob) {
    byte[] copy = blob.clone();
    Arrays.fill(copy, 28, 32, (byte) 0);
    return copy;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isTheSameAfterPrintingAndCompiling(long seed) {
    DeviceTree tree = new RandomTrees(seed).next();
    DtsRequest request =
        DtsRequest.of(
            new SourceText("printed.dts", DtsPrinter.print(tree)), new CachingFileReader());
    Outcome<DeviceTree> compiled = DtsCompiler.compile(request.withBootCpu(tree.bootCpu()));
    String told = new DiagnosticPrinter(false).print(compiled.diagnostics());
    assertThat(compiled.ok()).as(told).isTrue();
    assertThat(DtbWriter.write(compiled.get())).isEqualTo(DtbWriter.write(tree));
    assertThat(DtsPrinter.print(compiled.get())).isEqualTo(DtsPrinter.print(tree));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isSortedOnce(long seed) {
    DeviceTree sorted = TreeOrder.sorted(new RandomTrees(seed).next());
    assertThat(DtsPrinter.print(TreeOrder.sorted(sorted))).isEqualTo(DtsPrinter.print(sorted));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isReadOrRefusedWhateverByteIsWrong(long seed) {
    Random random = new Random(seed);
    DtbLayout layout = DtbLayout.PLAIN.withVersion(VERSIONS[random.nextInt(VERSIONS.length)]);
    byte[] blob = DtbWriter.write(new RandomTrees(seed).next(), layout);
    for (int round = 0; round < 100; round++) {
      byte[] damaged = damage(blob, random);
      Outcome<DeviceTree> outcome = DtbReader.read(damaged).flatMap(Decompiler::prepare);
      boolean error = outcome.diagnostics().stream().anyMatch(Diagnostic::isError);
      assertThat(outcome.ok()).as("round %d", round).isNotEqualTo(error);
      outcome.value().ifPresent(tree -> assertThat(DtsPrinter.print(tree)).isNotEmpty());
    }
  }

  private static byte[] damage(byte[] blob, Random random) {
    byte[] damaged = blob.clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      int at = random.nextInt(damaged.length);
      switch (random.nextInt(4)) {
        case 0 -> damaged[at] = (byte) random.nextInt(256);
        case 1 -> damaged[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> Arrays.fill(damaged, at & ~3, Math.min(damaged.length, (at & ~3) + 4), (byte) -1);
        default -> {
          int from = random.nextInt(damaged.length);
          int length = Math.min(damaged.length - Math.max(from, at), random.nextInt(16));
          System.arraycopy(blob, from, damaged, at, length);
        }
      }
    }
    return damaged;
  }
}
