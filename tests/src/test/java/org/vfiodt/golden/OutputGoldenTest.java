// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.golden;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vfiodt.command.Checkout;
import org.vfiodt.command.Folder;
import org.vfiodt.command.Said;
import org.vfiodt.command.World;

/** What programs read: the mails, the listings, the reports. */
@Tag("golden")
class OutputGoldenTest {
  private static final Path GOLDENS = Checkout.tests().resolve("src/test/resources/golden");

  @TempDir Path folder;
  private World world;

  @BeforeEach
  void makeWorld() {
    world = World.in(folder);
  }

  @Test
  void writesTheMailsAsBefore() {
    Path mails = folder.resolve("mails");
    world.generate(mails).endsWith(0);
    Golden.checkFolder(GOLDENS.resolve("mails"), Folder.texts(mails));
  }

  @Test
  void listsAsBefore() {
    keepOnly("arndale-config/facts", "gcc-header-by-major.toml", "vfio-add-group-dev.toml");
    keepOnly("arndale-config/kernels", "3.10.1.toml", "debian-6.1.toml");
    String board = world.kernel().resolve("arch/arm/boot/dts/fake-board.dts").toString();
    Map<String, String> texts = new TreeMap<>();
    texts.put("devices.json", world.run("devices", board, "--json").endsWith(0).out());
    texts.put("devices.txt", world.run("devices", board).endsWith(0).out());
    texts.put("devices-verbose.txt", world.run("devices", board, "-v").endsWith(0).out());
    String kernel = world.kernel().toString();
    texts.put("facts.json", world.run("kernel", "facts", kernel, "--json").endsWith(0).out());
    texts.put("facts.txt", world.run("kernel", "facts", kernel).endsWith(0).out());
    texts.put("kernels.json", world.run("kernel", "list", "--json").endsWith(0).out());
    texts.put("kernels.txt", world.run("kernel", "list").endsWith(0).out());
    Golden.checkFolder(GOLDENS.resolve("listings"), everywhere(texts));
  }

  @Test
  void reportsAsBefore() {
    Said said = world.job("test").endsWith(0);
    Path run = Path.of(said.out().replaceAll("(?s).*\nreport +(\\S+)/report.json\n.*", "$1"));
    Map<String, String> texts = new TreeMap<>();
    Folder.texts(run)
        .forEach(
            (name, text) -> {
              if (!name.contains("/") && !name.startsWith(".")) {
                texts.put(name, text);
              }
            });
    texts.put("stdout.txt", said.out());
    Golden.checkFolder(GOLDENS.resolve("reports"), everywhere(texts));
  }

  /** A listing of all there is would change with every file that joins it. */
  private void keepOnly(String data, String... names) {
    Path from = world.data().resolve(data);
    for (String name : Folder.texts(from).keySet()) {
      if (!List.of(names).contains(name)) {
        Folder.delete(from.resolve(name));
      }
    }
  }

  /** Texts without what depends on place, time and the data of the project at large. */
  private Map<String, String> everywhere(Map<String, String> texts) {
    Map<String, String> same = new TreeMap<>();
    texts.forEach(
        (name, text) ->
            same.put(
                name,
                text.replace(folder.toString(), "/world")
                    .replaceAll("fake-[0-9a-f]{12}", "fake-DIGEST")
                    .replaceAll("DIGEST-[0-9a-f]{12}", "DIGEST-CONFIG")
                    .replaceAll("test-fake-[^/ \"]*linux-[0-9a-f]{8}", "test-fake-RUN")
                    // the column of a slow machine
                    .replaceAll("(?<= )(?=[0-9]{2}\\.[0-9]+ s)", " ")
                    .replaceAll("[0-9]+\\.[0-9]+ s", "TIME s")
                    .replaceAll("(seconds\" : |time=\")[0-9.E-]+", "$1TIME")));
    return same;
  }
}
