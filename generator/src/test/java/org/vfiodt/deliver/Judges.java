// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.vfiodt.dts.Tools;
import org.vfiodt.exec.Command;
import org.vfiodt.exec.CommandResult;
import org.vfiodt.exec.ProcessRunner;

/** Programs of others that read what we write, and must find it good. */
public final class Judges {
  private Judges() {}

  /** What a program says that ends well; without it the test is skipped aloud. */
  public static String run(List<String> argv) {
    Tools.need(argv.get(0));
    CommandResult result =
        new ProcessRunner()
            .run(
                Command.of(Path.of("").toAbsolutePath(), argv)
                    .environment(Map.of("LC_ALL", "C", "TZ", "UTC")))
            .get();
    assertThat(result.ok()).as(argv + ": " + result.output()).isTrue();
    return result.output();
  }
}
