// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.dts;

import java.lang.management.ManagementFactory;
import org.vfiodt.diag.Outcome;
import org.vfiodt.dts.check.CheckLevels;
import org.vfiodt.dts.fdt.DtbWriter;
import org.vfiodt.source.SourceText;

/**
 * Shows that cost grows as the source does, for {@code ci/dts-bench.sh}: compiles made boards of
 * one, four and sixteen parts with all checks and prints bytes, milliseconds of processor time and
 * nanoseconds for each byte.
 */
public final class SizeBenchmark {
  private static final int NODES = 4_000;
  private static final int ROUNDS = 5;

  private SizeBenchmark() {}

  public static void main(String[] arguments) {
    measure(NODES / 4); // what the first run costs more is the machine's and not ours
    for (int times = 1; times <= 16; times *= 4) {
      String text = board(times * NODES);
      long best = measure(times * NODES);
      System.out.printf(
          "%2dx  %9d bytes  %6.0f ms  %5.1f ns/byte%n",
          times, text.length(), best / 1e6, (double) best / text.length());
    }
  }

  /** Processor time of the best round, in nanoseconds. */
  private static long measure(int nodes) {
    SourceText text = new SourceText("board.dts", board(nodes));
    DtsRequest request =
        DtsRequest.of(text, new CachingFileReader()).withChecks(CheckLevels.standard());
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      Outcome<DeviceTree> tree = DtsCompiler.compile(request);
      DtbWriter.write(tree.get());
      long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
      best = Math.min(best, spent);
    }
    return best;
  }

  /** A board as boards are: buses of devices, constants from macros, references, changes later. */
  static String board(int nodes) {
    StringBuilder text =
        new StringBuilder(
            """
            /dts-v1/;
            #define LEVEL_HIGH 4
            #define LINE(n) (n) LEVEL_HIGH
            / {
              #address-cells = <1>;
              #size-cells = <1>;
              model = "made";
              compatible = "vendor,made";
              gic: interrupt-controller@1 {
                compatible = "vendor,controller";
                reg = <1 1>;
                interrupt-controller;
                #interrupt-cells = <2>;
              };
            """);
    for (int i = 0; i < nodes; i++) {
      if (i % 50 == 0) {
        text.append(i > 0 ? "  };\n" : "");
        text.append("  bus").append(i / 50).append(" {\n    compatible = \"vendor,bus\";\n");
        text.append("    #address-cells = <1>;\n    #size-cells = <1>;\n");
      }
      String address = Integer.toHexString(0x1000 + 16 * i);
      text.append("    d").append(i).append(": device@").append(address).append(" {\n");
      text.append("      compatible = \"vendor,device-").append(i % 7).append("\";\n");
      text.append("      reg = <0x").append(address).append(" 0x10>;\n");
      text.append("      interrupt-parent = <&gic>;\n");
      text.append("      interrupts = <LINE(").append(i % 200).append(")>;\n");
      text.append("      status = \"disabled\";\n    };\n");
    }
    text.append("  };\n};\n");
    for (int i = 0; i < nodes; i += 2) {
      text.append("&d").append(i).append(" { status = \"okay\"; };\n");
    }
    return text.toString();
  }
}
