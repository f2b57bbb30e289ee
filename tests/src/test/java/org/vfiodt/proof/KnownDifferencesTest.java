// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.board.Boards;
import org.vfiodt.command.Checkout;
import org.vfiodt.command.Folder;
import org.vfiodt.data.DataFolder;
import org.vfiodt.devices.observed.Aspect;
import org.vfiodt.devices.observed.Difference;
import org.vfiodt.kernel.Facts;

/** What is declared covers what it names and nothing else. */
@Tag("pipeline")
class KnownDifferencesTest {
  private static final DataFolder DATA = DataFolder.of(Checkout.top());
  private static final Set<String> NAMES = Set.copyOf(DATA.names("arndale-config/facts", ".toml"));

  @TempDir Path folder;

  private static Difference difference(Aspect aspect, String subject, String kernel) {
    return new Difference(aspect, subject, "ours", kernel, Optional.empty());
  }

  private KnownDifferences declared(String text, String... holding) {
    Folder.write(folder.resolve("arndale-config/machines/known/one.toml"), text);
    Facts facts = new Facts(Set.of("old"), Set.of(holding));
    return KnownDifferences.of(DataFolder.of(folder), "one", facts).get();
  }

  @Test
  void readsEveryFileOfTheCheckout() {
    List<String> machines = Boards.names(DATA, Boards.MACHINES);
    List<String> files = DATA.names("arndale-config/machines/known", ".toml");
    assertThat(files).isNotEmpty().isSubsetOf(machines);
    for (String name : files) {
      assertThat(KnownDifferences.of(DATA, name, new Facts(NAMES, NAMES)).diagnostics())
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void coversWhatItNames() {
    KnownDifferences known =
        declared(
            "[[known]]\naspect = \"devices\"\nsubject = \"/a*\"\nkernel = \"no device\"\n"
                + "reason = \"because\"\n");

    assertThat(known.reason(difference(Aspect.DEVICES, "/a@1", "no device"))).contains("because");
    assertThat(known.reason(difference(Aspect.DEVICES, "/a@1", "another"))).isEmpty();
    assertThat(known.reason(difference(Aspect.DEVICES, "/b@1", "no device"))).isEmpty();
    assertThat(known.reason(difference(Aspect.MEMORY, "/a@1", "no device"))).isEmpty();
  }

  @Test
  void coversOnlyKernelsThatItIsFor() {
    String text = "[[known]]\naspect = \"devices\"\nneeds = [\"old\"]\nreason = \"because\"\n";
    Difference any = difference(Aspect.DEVICES, "/a", "no device");

    assertThat(declared(text, "old").reason(any)).contains("because");
    assertThat(declared(text).reason(any)).isEmpty();
  }

  @Test
  void namesDeclarationsThatExplainNothing() {
    KnownDifferences known =
        declared(
            "[[known]]\naspect = \"devices\"\nsubject = \"/a*\"\nreason = \"because\"\n"
                + "[[known]]\naspect = \"iomem\"\nsubject = \"x\"\nreason = \"so\"\n");

    assertThat(known.idle(List.of(difference(Aspect.DEVICES, "/a@1", "no device"))))
        .containsExactly("iomem x: so");
  }

  @Test
  void refusesADeclarationWithoutAReason() {
    Folder.write(
        folder.resolve("arndale-config/machines/known/one.toml"),
        "[[known]]\naspect = \"devices\"\n");
    assertThat(
            KnownDifferences.of(DataFolder.of(folder), "one", new Facts(Set.of("old"), Set.of()))
                .ok())
        .isFalse();
  }
}
