// SPDX-License-Identifier: Apache-2.0
package org.vfiodt.render.vfio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.vfiodt.devices.handover.HandoverFile;

/** A small /sys, and scripts that are run on it with what they write going to a fake kernel. */
final class FakeSysfs {
  private static final String WRITE = "printf '%s\\n' \"$1\" >\"$2\"\n";
  private static final Path KERNEL =
      Path.of("src/test/resources/handover/fake-sysfs.sh").toAbsolutePath();

  private final Path root;

  FakeSysfs(Path folder) throws IOException {
    this.root = Files.createDirectory(folder.resolve("sys"));
    bus("platform", "vfio-platform", "host", "other");
    bus("amba", "vfio-amba", "host");
  }

  private void bus(String bus, String... drivers) throws IOException {
    Files.createDirectories(root.resolve("bus/" + bus + "/devices"));
    Files.createFile(root.resolve("bus/" + bus + "/drivers_probe"));
    for (String driver : drivers) {
      driver(bus, driver);
    }
  }

  Path driver(String bus, String driver) throws IOException {
    Path path = Files.createDirectories(root.resolve("bus/" + bus + "/drivers/" + driver));
    Files.createFile(path.resolve("bind"));
    Files.createFile(path.resolve("unbind"));
    return path;
  }

  void withoutDriver(String bus, String driver) throws IOException {
    Path path = root.resolve("bus/" + bus + "/drivers/" + driver);
    Files.delete(path.resolve("bind"));
    Files.delete(path.resolve("unbind"));
    Files.delete(path);
  }

  /** A device whose own driver has it; an empty name stands for none. */
  void device(String bus, String name, String own) throws IOException {
    Path path = Files.createDirectories(root.resolve("bus/" + bus + "/devices/" + name));
    Files.createFile(path.resolve("driver_override"));
    Files.writeString(path.resolve("own"), own);
    Files.createFile(path.resolve("refused"));
    if (!own.isEmpty()) {
      Files.createSymbolicLink(
          path.resolve("driver"), root.resolve("bus/" + bus + "/drivers/" + own));
    }
  }

  void withoutOverride(String bus, String name) throws IOException {
    Files.delete(device(bus, name).resolve("driver_override"));
  }

  void refuse(String bus, String name, String driver) throws IOException {
    Files.writeString(device(bus, name).resolve("refused"), driver);
  }

  /** Devices of the platform bus, or others by bus and name, in one IOMMU group. */
  void group(int number, String... names) throws IOException {
    Path group = root.resolve("kernel/iommu_groups/" + number);
    Files.createDirectories(group.resolve("devices"));
    for (String each : names) {
      String[] parts = each.contains("/") ? each.split("/") : new String[] {"platform", each};
      Path device = device(parts[0], parts[1]);
      Files.createSymbolicLink(group.resolve("devices/" + parts[1]), device);
      Files.createSymbolicLink(device.resolve("iommu_group"), group);
    }
  }

  void parameter(String module, String name, String value) throws IOException {
    Path folder = Files.createDirectories(root.resolve("module/" + module + "/parameters"));
    Files.writeString(folder.resolve(name), value + "\n");
  }

  Path device(String bus, String name) {
    return root.resolve("bus/" + bus + "/devices/" + name);
  }

  /** The driver that has a device; empty where none has it. */
  String driverOf(String bus, String name) throws IOException {
    Path link = device(bus, name).resolve("driver");
    return Files.exists(link) ? link.toRealPath().getFileName().toString() : "";
  }

  String override(String bus, String name) throws IOException {
    return Files.readString(device(bus, name).resolve("driver_override")).strip();
  }

  /** What a script said, and how it ended. */
  record Ran(int status, String said) {}

  /**
   * Runs a script.
   *
   * @param shell as words of a command
   */
  Ran run(HandoverFile script, String... shell) throws IOException, InterruptedException {
    assertThat(script.text()).containsOnlyOnce(WRITE);
    Path file = root.resolveSibling(script.name());
    String fake = "sh '" + KERNEL + "' \"$1\" \"$2\"\n";
    Files.writeString(file, script.text().replace(WRITE, fake));
    Path said = root.resolveSibling("said");
    List<String> command = new ArrayList<>(Arrays.asList(shell));
    command.add(file.toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().put("SYSFS", root.toString());
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(process.exitValue(), Files.readString(said));
  }
}
